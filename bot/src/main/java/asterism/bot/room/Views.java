package asterism.bot.room;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import asterism.bot.message.Attachment;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.bot.room.Conversations.News;
import asterism.bot.room.MessageView.BlockView;
import asterism.bot.room.MessageView.Day;
import asterism.bot.room.MessageView.FileView;
import asterism.bot.room.MessageView.ReactionChoice;
import asterism.bot.room.MessageView.ReactionView;
import asterism.bot.room.PageView.Fresh;
import asterism.bot.room.PageView.Link;
import asterism.bot.room.PageView.Together;
import asterism.bot.room.Scene.Resident;
import asterism.storage.room.RoomMessage;
import asterism.storage.room.RoomReaction;
import asterism.storage.room.RoomReads;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what the page shows of what is so, in the words of the person who looks. */
final class Views {
  private final Standpoint at;
  private final News news;
  private final Wording wording;
  private final Optional<Language> chosen;
  private final Instant now;

  /**
   * @param news what is new to the person who looks
   * @param chosen the language asked for in place of the person's own
   */
  Views(Standpoint at, News news, Wording wording, Optional<Language> chosen, Instant now) {
    this.at = at;
    this.news = news;
    this.wording = wording;
    this.chosen = chosen;
    this.now = now;
  }

  /**
   * @param seen what there is, up to one more than is shown
   * @param looksBack whether these are not the latest messages
   */
  PageView page(Conversations.Seen seen, int shown, boolean looksBack, List<Completion> commands) {
    boolean more = seen.messages().size() > shown;
    List<RoomMessage> messages =
        more ? seen.messages().subList(1, seen.messages().size()) : seen.messages();
    Resident me = at.person();
    String query = Addresses.query(me.account(), at.placeCode(), chosen);
    return new PageView(
        wording.language().code(),
        at.scene().collaborativeName(),
        me.account(),
        me.name(),
        initials(me.name()),
        organization(me),
        at.placeCode(),
        placeTitle(),
        at.place().direct(),
        query,
        title(news.elsewhere(at.placeCode())),
        title(news.elsewhere(at.placeCode()) + news.at(at.placeCode())),
        news.at(at.placeCode()),
        elsewhere(news.elsewhere(at.placeCode())),
        wording.day(LocalDate.ofInstant(now, wording.zone())),
        at.scene().speakers().stream().map(this::person).toList(),
        at.scene().channels().stream().map(this::channel).toList(),
        conversation(),
        Stream.of(Language.values()).map(this::language).toList(),
        days(messages, seen.reactions()),
        more ? "/room?" + query + "&before=" + messages.get(0).id() : "",
        looksBack ? "/room?" + query : "",
        examples(commands),
        together(commands),
        ApiJson.asked(ArrivalForms.channel(wording), at.scene()),
        ApiJson.asked(ArrivalForms.person(wording), at.scene()));
  }

  private String placeTitle() {
    return at.place().direct() ? wording.plain("room.direct") : "#" + at.placeName();
  }

  private String title(int unread) {
    String collaborative = at.scene().collaborativeName();
    return unread == 0
        ? wording.plain("room.title", "place", placeTitle(), "collaborative", collaborative)
        : wording.plain(
            "room.title.unread",
            "count",
            atMost(unread),
            "place",
            placeTitle(),
            "collaborative",
            collaborative);
  }

  private String elsewhere(int unread) {
    return unread == 0 ? "" : wording.plain("room.unread.elsewhere", "count", unread);
  }

  private static String atMost(int unread) {
    return unread < RoomReads.MOST ? Integer.toString(unread) : RoomReads.MOST - 1 + "+";
  }

  private Optional<Fresh> fresh(int unread, String key) {
    return unread == 0
        ? Optional.empty()
        : Optional.of(new Fresh(atMost(unread), wording.plain(key, "count", unread)));
  }

  private Link person(Resident person) {
    String place = at.placeCode();
    boolean current = person.account().equals(at.person().account());
    return new Link(
        Addresses.room(person.account(), place, chosen),
        person.name(),
        organization(person) + " · @" + person.account(),
        current,
        fresh(news.inConversationOf(person.account()), "room.unread.direct"));
  }

  private Link channel(Scene.Channel channel) {
    boolean current = !at.place().direct() && at.place().id().equals(channel.id());
    String href = Addresses.room(at.person().account(), channel.id(), chosen);
    Optional<Fresh> fresh =
        current ? Optional.empty() : fresh(news.at(channel.id()), "room.unread");
    return new Link(href, channel.name(), "", current, fresh);
  }

  private Link conversation() {
    String href = Addresses.room(at.person().account(), Standpoint.DIRECT, chosen);
    boolean current = at.place().direct();
    Optional<Fresh> fresh =
        current ? Optional.empty() : fresh(news.at(Standpoint.DIRECT), "room.unread");
    return new Link(href, wording.plain("room.bot"), "", current, fresh);
  }

  private Link language(Language language) {
    String href = Addresses.room(at, Optional.of(language));
    String name = wording.plain("room.language." + language.code());
    return new Link(href, name, language.code(), language == wording.language(), Optional.empty());
  }

  private String organization(Resident person) {
    return person.organization().isEmpty()
        ? wording.plain("room.community")
        : person.organization();
  }

  private List<String> examples(List<Completion> commands) {
    List<String> examples = new ArrayList<>();
    for (int i = 1; wording.has("room.try." + i); i++) {
      examples.add(wording.plain("room.try." + i));
    }
    return commands.isEmpty() ? List.of() : examples;
  }

  private Optional<Together> together(List<Completion> commands) {
    return at.scene().speakers().stream()
        .filter(person -> !person.account().equals(at.person().account()))
        .filter(person -> knows(commands, "/commit"))
        .findFirst()
        .map(
            other ->
                new Together(
                    wording.plain("room.try.offer", "handle", other.account()),
                    new Link(
                        Addresses.room(other.account(), Standpoint.DIRECT, chosen),
                        wording.plain("room.guide.other", "name", other.name()),
                        "",
                        false,
                        Optional.empty()),
                    knows(commands, "/consensus") ? wording.plain("room.try.decide") : "",
                    knows(commands, "/roster") ? wording.plain("room.try.roster") : "",
                    Stream.of("room.try.stage", "room.try.summary")
                        .map(wording::plain)
                        .filter(line -> knows(commands, line))
                        .toList()));
  }

  private static boolean knows(List<Completion> commands, String name) {
    return commands.stream().anyMatch(command -> command.line().split(" ", 2)[0].equals(name));
  }

  /** Those meant for this message first. */
  private List<ReactionChoice> choices(RoomMessage message) {
    return Stream.concat(message.offers().stream(), Emoji.usual().stream().map(Emoji::code))
        .distinct()
        .map(code -> new ReactionChoice(code, word(code)))
        .toList();
  }

  private String word(String code) {
    return Emoji.of(code).map(emoji -> wording.plain("room.emoji." + emoji.code())).orElse(code);
  }

  private List<Day> days(List<RoomMessage> messages, List<RoomReaction> reactions) {
    Map<Long, List<RoomReaction>> byMessage =
        reactions.stream().collect(groupingBy(RoomReaction::messageId));
    Map<LocalDate, List<MessageView>> days = new LinkedHashMap<>();
    for (RoomMessage message : messages) {
      LocalDate day = LocalDate.ofInstant(message.at(), wording.zone());
      days.computeIfAbsent(day, first -> new ArrayList<>())
          .add(message(message, byMessage.getOrDefault(message.id(), List.of())));
    }
    return days.entrySet().stream()
        .map(day -> new Day(wording.day(day.getKey()), day.getValue()))
        .toList();
  }

  private static List<FileView> files(RoomMessage message) {
    List<FileView> files = new ArrayList<>();
    for (Attachment file : Contents.files(message.content())) {
      files.add(new FileView(file.name(), Downloads.address(message.id(), files.size() + 1)));
    }
    return files;
  }

  private MessageView message(RoomMessage message, List<RoomReaction> reactions) {
    Message words = Contents.read(message.content());
    Optional<Resident> author = message.author().flatMap(at.scene()::person);
    boolean bot = message.author().isEmpty();
    String name =
        bot
            ? wording.plain("room.bot")
            : author.map(Resident::name).orElse(message.author().orElse(""));
    boolean hidden = message.privateTo().isPresent() && !message.direct();
    return new MessageView(
        Long.toString(message.id()),
        message.author().orElse(ApiJson.BOT),
        name,
        initials(name),
        bot ? wording.plain("room.bot.what") : author.map(this::organization).orElse(""),
        message.at().toString(),
        time(message.at()),
        bot,
        message.author().filter(at.person().account()::equals).isPresent(),
        hidden,
        message.card().isPresent(),
        message.edited().isPresent() && !bot,
        message.privateTo().isEmpty(),
        words.blocks().stream().map(block -> block.in(BlockView.of(message.id()))).toList(),
        files(message),
        reactions(reactions),
        choices(message));
  }

  private String time(Instant moment) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(wording.language().locale())
        .withZone(wording.zone())
        .format(moment);
  }

  private static String initials(String name) {
    return Stream.of(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(joining());
  }

  private List<ReactionView> reactions(List<RoomReaction> reactions) {
    Map<String, List<RoomReaction>> byEmoji = new LinkedHashMap<>();
    reactions.forEach(
        each -> byEmoji.computeIfAbsent(each.emoji(), first -> new ArrayList<>()).add(each));
    return byEmoji.entrySet().stream()
        .map(each -> reaction(each.getKey(), each.getValue()))
        .toList();
  }

  private ReactionView reaction(String code, List<RoomReaction> given) {
    String who = given.stream().map(each -> name(each.account())).collect(joining(", "));
    boolean mine = given.stream().anyMatch(each -> each.account().equals(at.person().account()));
    return new ReactionView(code, word(code), given.size(), who, mine);
  }

  private String name(String account) {
    return at.scene().person(account).map(Resident::name).orElse(account);
  }
}
