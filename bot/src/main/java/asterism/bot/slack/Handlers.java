package asterism.bot.slack;

import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Router;
import asterism.bot.message.Wording;
import com.slack.api.bolt.App;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/** Everything that Slack tells, and who is told. */
final class Handlers {
  private static final Pattern ANY = Pattern.compile("(?s).*");

  private final Ears ears;
  private final Defects defects;
  private final SlashCommands commands;
  private final Presses presses;
  private final Submissions submissions;
  private final Shortcuts shortcuts;
  private final Events events;

  Handlers(
      Installation here,
      Router router,
      Api api,
      KeptForms forms,
      Executor workers,
      Wording wording) {
    Reception reception =
        new Reception(
            router,
            here,
            new Profiles(api, here.workspace()),
            new Conversations(api),
            new Handing(api, workers, wording));
    Answers answers = new Answers(api, forms, here);
    this.ears = new Ears(api, workers);
    this.defects = new Defects(wording);
    Home home = new Home(api, reception, workers);
    Promptly promptly = new Promptly(workers);
    this.commands = new SlashCommands(reception, answers, ears, promptly);
    this.presses = new Presses(reception, answers, ears, home, promptly);
    this.submissions = new Submissions(reception, answers, ears, home, promptly);
    this.shortcuts = new Shortcuts(here, reception, answers, ears, promptly);
    this.events = new Events(here, reception, answers, ears, home);
  }

  /** Each way to one taker only: of two, Bolt would choose by chance. */
  void listen(App app) {
    app.command(
        ANY,
        (request, context) ->
            defects.kept(
                () -> commands.answer(request),
                () -> ears.at(request.getPayload().getResponseUrl(), "")));
    app.blockAction(
        ANY,
        (request, context) ->
            defects.kept(
                () -> presses.answer(request),
                () -> directly(request.getPayload().getUser().getId())));
    app.viewSubmission(
        ANY,
        (request, context) ->
            defects.kept(
                () -> submissions.answer(request),
                () -> directly(request.getPayload().getUser().getId())));
    app.messageShortcut(
        Manifest.RECORD,
        (request, context) ->
            defects.kept(
                () -> shortcuts.answer(request),
                () -> ears.at(request.getPayload().getResponseUrl(), "")));
    events.listen(app);
  }

  private Ears.Ear directly(String account) {
    return ears.direct(account, "", Optional.empty());
  }
}
