package asterism.bot.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the bot logs from now on, as it would elsewhere. */
final class Overheard implements AutoCloseable {
  private static final Logger ALL = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final Level before = ALL.getLevel();

  Overheard() {
    lines.setContext(ALL.getLoggerContext());
    lines.start();
    ALL.addAppender(lines);
    ALL.setLevel(Level.INFO);
  }

  /** All that stands in the log, stack traces too. */
  List<String> everything() {
    return events().stream()
        .map(
            line ->
                line.getFormattedMessage()
                    + (line.getThrowableProxy() == null
                        ? ""
                        : "\n" + ThrowableProxyUtil.asString(line.getThrowableProxy())))
        .toList();
  }

  /** What asks for somebody's attention. */
  List<String> warnings() {
    return events().stream()
        .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** What one class of ours says. */
  List<String> of(Class<?> speaker) {
    return events().stream()
        .filter(line -> line.getLoggerName().equals(speaker.getName()))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  private List<ILoggingEvent> events() {
    synchronized (lines) { // as it is while a line is added
      return List.copyOf(lines.list);
    }
  }

  @Override
  public void close() {
    ALL.setLevel(before);
    ALL.detachAppender(lines);
  }
}
