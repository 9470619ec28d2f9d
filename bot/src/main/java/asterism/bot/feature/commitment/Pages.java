package asterism.bot.feature.commitment;

import java.util.Optional;

/**
 * Which page of how many. Pure.
 *
 * @param page from 1; the last where one further on was asked for
 */
record Pages(int page, int pages, int size) {

  static Pages of(Optional<Integer> asked, int count, int size) {
    int pages = Math.max(1, (count + size - 1) / size);
    return new Pages(Math.min(asked.orElse(1), pages), pages, size);
  }

  long offset() {
    return (page - 1L) * size;
  }

  boolean more() {
    return page < pages;
  }
}
