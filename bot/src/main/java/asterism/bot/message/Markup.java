package asterism.bot.message;

/** How one service writes text. {@link #words} makes people's words harmless there. */
public interface Markup {

  String words(String words);

  String mention(Part.Mention mention);

  String addressed(Part.Addressed person);

  default String moment(Part.Moment moment) {
    return words(moment.words());
  }

  /** A link that leads nowhere but into the web. */
  String link(Part.Link link);

  /**
   * @param inner already written in this markup
   */
  String strong(String inner);

  /**
   * @param inner already written in this markup
   */
  String struck(String inner);

  /** Words alone, for fallbacks, labels and screen readers. */
  Markup PLAIN =
      new Markup() {
        @Override
        public String words(String words) {
          return words;
        }

        @Override
        public String mention(Part.Mention mention) {
          return mention.name();
        }

        @Override
        public String addressed(Part.Addressed person) {
          return person.name();
        }

        @Override
        public String link(Part.Link link) {
          return link.words();
        }

        @Override
        public String strong(String inner) {
          return inner;
        }

        @Override
        public String struck(String inner) {
          return inner;
        }
      };
}
