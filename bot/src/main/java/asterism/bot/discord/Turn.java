package asterism.bot.discord;

import static net.dv8tion.jda.api.requests.ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.entities.Message.MessageFlag;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something somebody did that Discord wants a first answer to within three seconds, and everything
 * else within fifteen minutes. Other replicas may answer the same: the first answer is the one that
 * counts, and what comes after it is added to it. Safe for use by several threads.
 */
final class Turn {
  private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

  /** By then whoever else has it has answered, or never will in time. */
  private static final Duration FOR_OTHERS = Duration.ofMillis(2200);

  /** By then whoever else has it and needed longer has answered. */
  private static final Duration FOR_SLOW_OTHERS = Duration.ofSeconds(6);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private enum State {
    WAITING,
    DEFERRED,
    ANSWERED
  }

  private final IReplyCallback asked;
  private final boolean inPrivate;
  private final long since = System.nanoTime();
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CompletableFuture<Boolean> deferred = new CompletableFuture<>();
  private volatile boolean late;

  /**
   * @param inPrivate whether it was done on a private answer, which may be replaced by the next
   */
  Turn(IReplyCallback asked, boolean inPrivate) {
    this.asked = asked;
    this.inPrivate = inPrivate;
  }

  /** Asks Discord for more time, unless it was answered. Does not wait. */
  void defer() {
    if (!state.compareAndSet(State.WAITING, State.DEFERRED)) {
      return;
    }
    RestAction<?> asking =
        inPrivate ? ((IMessageEditCallback) asked).deferEdit() : asked.deferReply(isHidden());
    asking.queue(
        done -> deferred.complete(true),
        trouble -> {
          late = trouble instanceof ErrorResponseException no && Defects.isTooLate(no);
          log(trouble);
          deferred.complete(false);
        });
  }

  /**
   * What a connection that stands again is told once more may be long past, so Discord is asked.
   * Waits for it.
   *
   * @return false where whoever did it was told that it failed, and may have done it again
   */
  boolean isAwaited() {
    defer();
    deferred.completeOnTimeout(false, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
    return !late;
  }

  /** Whether a form can still open by itself. */
  boolean opens() {
    return asked instanceof IModalCallback && state.get() == State.WAITING;
  }

  /**
   * Waits for Discord.
   *
   * @return whether the form stands before the person now
   */
  boolean open(Modal form) {
    if (!opens() || !state.compareAndSet(State.WAITING, State.ANSWERED)) {
      return false;
    }
    try {
      ((IModalCallback) asked).replyModal(form).complete();
      return true;
    } catch (ErrorResponseException e) {
      LOG.info("A form could not open by itself: {}", e.getMessage());
      if (e.getErrorResponse() != INTERACTION_ALREADY_ACKNOWLEDGED) {
        state.set(State.WAITING);
      }
      return false;
    }
  }

  /**
   * Waits for Discord.
   *
   * @param pages at least one
   * @param instead whether it may take the place of the private answer whose button was pressed
   */
  void answer(List<Page> pages, boolean instead) {
    boolean replacing = instead && inPrivate;
    if (pages.get(0).bringsFiles()) {
      defer(); // they take their time, and may be refused
    }
    if (!state.compareAndSet(State.WAITING, State.ANSWERED) || !first(pages.get(0), replacing)) {
      deferred.completeOnTimeout(false, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
      if (state.get() == State.DEFERRED) {
        deferred.join(); // before that there is nothing to fill in
      }
      fillIn(pages.get(0), replacing);
    }
    pages.subList(1, pages.size()).forEach(this::follow);
  }

  /**
   * @return false where somebody else was first, or an answer that was lost has arrived
   */
  private boolean first(Page page, boolean replacing) {
    try {
      begin(page, replacing);
      return true;
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == INTERACTION_ALREADY_ACKNOWLEDGED) {
        return false;
      }
      throw e;
    }
  }

  private void begin(Page page, boolean replacing) {
    if (replacing) {
      ((IMessageEditCallback) asked)
          .editComponents(page.components())
          .setAttachments(List.of())
          .useComponentsV2(true)
          .complete();
    } else {
      asked
          .replyComponents(page.components())
          .useComponentsV2(true)
          .setEphemeral(isHidden())
          .complete();
    }
  }

  private void fillIn(Page page, boolean replacing) {
    if (inPrivate && !replacing) {
      follow(page);
    } else {
      page.send(
          each ->
              later()
                  .editOriginalComponents(each.components())
                  .setAttachments(List.of())
                  .useComponentsV2(true)
                  .complete());
    }
  }

  private void follow(Page page) {
    page.send(
        each ->
            later()
                .sendMessageComponents(each.components())
                .useComponentsV2(true)
                .setEphemeral(isHidden())
                .complete());
  }

  /** Says that it was heard, where there is nothing to tell. */
  void acknowledge() {
    if (state.compareAndSet(State.WAITING, State.ANSWERED)) {
      if (asked instanceof IMessageEditCallback pressed && hasMessage()) {
        pressed.deferEdit().queue(done -> {}, Turn::log);
      } else {
        asked.deferReply(isHidden()).queue(done -> forget(), Turn::log);
      }
    } else if (!inPrivate) {
      CompletableFuture<Void> unused = deferred.thenAccept(done -> forget());
    }
  }

  private void forget() {
    later().deleteOriginal().queue(done -> {}, Turn::log);
  }

  /**
   * Another replica does this and answers. Should it have died before it did, this is said instead:
   * whoever waits is not left without a word.
   */
  void elsewhere(Page otherwise) {
    after(
        FOR_OTHERS.minusNanos(System.nanoTime() - since),
        () -> {
          if (state.compareAndSet(State.WAITING, State.ANSWERED)) {
            asked
                .replyComponents(otherwise.components())
                .useComponentsV2(true)
                .setEphemeral(isHidden())
                .queue(told -> {}, answered -> unlessFilledIn(otherwise));
          } else {
            unlessFilledIn(otherwise);
          }
        });
  }

  /** The other one may have asked for more time, and died then. */
  private void unlessFilledIn(Page otherwise) {
    if (inPrivate) {
      return; // nothing tells whether it was answered
    }
    after(
        FOR_SLOW_OTHERS,
        () ->
            later()
                .retrieveOriginal()
                .queue(
                    there -> {
                      if (there.getFlags().contains(MessageFlag.LOADING)) {
                        later()
                            .editOriginalComponents(otherwise.components())
                            .useComponentsV2(true)
                            .queue(done -> {}, Turn::log);
                      }
                    },
                    Turn::log));
  }

  private static void after(Duration delay, Runnable then) {
    CompletableFuture.delayedExecutor(
            Math.max(0, delay.toMillis()), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(then);
  }

  /** What is told after the first answer, whoever gave it. */
  private InteractionHook later() {
    return InteractionHook.from(asked.getJDA(), asked.getToken());
  }

  /** Nobody else reads what stands where somebody writes to the bot alone. */
  private boolean isHidden() {
    return asked.getGuild() != null;
  }

  private boolean hasMessage() {
    return !(asked instanceof net.dv8tion.jda.api.interactions.modals.ModalInteraction handedIn)
        || handedIn.getMessage() != null;
  }

  static void log(Throwable trouble) {
    boolean first =
        trouble instanceof ErrorResponseException refused
            && refused.getErrorResponse() == INTERACTION_ALREADY_ACKNOWLEDGED;
    if (!first) {
      LOG.warn("Discord did not take an answer: {}", trouble.getMessage());
    }
  }
}
