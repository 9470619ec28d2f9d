package asterism.bot.card;

import static java.util.stream.Collectors.toMap;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.storage.Database;
import asterism.storage.card.Cards;
import asterism.storage.people.Account;
import asterism.storage.people.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads back how people react to the messages of a card, on every service that is on. Safe for use
 * by many threads.
 */
public final class Readings {
  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  /**
   * What stands on one message.
   *
   * @param card the number of the card that lives in it
   * @param message the service's id; of one that takes several pages, that of the first, as it is
   *     reacted to
   * @param outcome how far it could be read; {@code UNREADABLE} too while its service is off
   * @param reactions emoji by our number of the account, for those who give any and whom we know;
   *     empty unless {@code outcome} is {@code READ} or {@code PARTLY}
   */
  public record ReadPlace(
      long card, String message, Outcome outcome, Map<Long, Set<String>> reactions) {
    public ReadPlace {
      reactions = Map.copyOf(reactions);
    }
  }

  private record Told(Cards.Standing where, Reactions reactions) {}

  private final Database database;
  private final Supplier<List<ChatService>> services;

  /**
   * @param services those that are on
   */
  public Readings(Database database, Supplier<List<ChatService>> services) {
    this.database = database;
    this.services = services;
  }

  /**
   * Waits for the services: not to be called within a transaction. In the order of the places, the
   * oldest first; where a card is not shown yet, there is none. Of a card that was posted anew its
   * present message is read alone.
   */
  public List<ReadPlace> of(long collaborative, String kind, long subject) {
    List<Cards.Standing> standing =
        database.inCollaborative(
            collaborative, transaction -> new Cards(transaction).standing(kind, subject));
    List<Told> told = standing.stream().map(where -> new Told(where, asked(where))).toList();
    return database.inCollaborative(
        collaborative, transaction -> numbered(told, new People(transaction)));
  }

  private Reactions asked(Cards.Standing where) {
    return services.get().stream()
        .filter(service -> service.platform().code().equals(where.platform()))
        .findFirst()
        .map(service -> asked(service, where))
        .orElse(Reactions.not(Outcome.UNREADABLE));
  }

  private static Reactions asked(ChatService service, Cards.Standing where) {
    try {
      Place place =
          new Place(service.platform(), where.workspace(), where.externalId(), where.direct());
      return service.reactions(place, where.message());
    } catch (RuntimeException e) { // a defect there is none of the other places
      LOG.error("The reactions to card {} cannot be read", where.card(), e);
      return Reactions.not(Outcome.UNREADABLE);
    }
  }

  private static List<ReadPlace> numbered(List<Told> all, People people) {
    Map<Long, Map<String, Long>> known = new HashMap<>();
    List<ReadPlace> read = new ArrayList<>();
    for (Told told : all) {
      Map<String, Long> numbers =
          known.computeIfAbsent(
              told.where().workspaceId(),
              workspace ->
                  people.accountsIn(workspace).stream()
                      .collect(toMap(Account::externalId, Account::id)));
      read.add(numbered(told, numbers));
    }
    return List.copyOf(read);
  }

  private static ReadPlace numbered(Told told, Map<String, Long> numbers) {
    Map<Long, Set<String>> byNumber = new HashMap<>();
    Set<String> strangers = new HashSet<>();
    told.reactions()
        .people()
        .forEach(
            (emoji, accounts) -> {
              for (String account : accounts) {
                Long number = numbers.get(account);
                if (number == null) {
                  strangers.add(account);
                } else {
                  byNumber.computeIfAbsent(number, first -> new HashSet<>()).add(emoji);
                }
              }
            });
    Cards.Standing where = told.where();
    if (!strangers.isEmpty()) {
      LOG.info("{} people nobody knows react to card {}", strangers.size(), where.card());
    }
    return new ReadPlace(where.card(), where.head(), told.reactions().outcome(), byNumber);
  }
}
