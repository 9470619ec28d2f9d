package asterism.bot.slack;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.message.Text;
import asterism.bot.slack.Ears.Ear;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The forms people hand in: what is wrong with a field is said at the field. */
final class Submissions {

  /** What came of it. */
  private record Done(Reply reply, Deed.Submitted deed, Profile by, Origin from) {}

  private final Reception reception;
  private final Answers answers;
  private final Ears ears;
  private final Home home;
  private final Promptly promptly;

  Submissions(Reception reception, Answers answers, Ears ears, Home home, Promptly promptly) {
    this.reception = reception;
    this.answers = answers;
    this.ears = ears;
    this.home = home;
    this.promptly = promptly;
  }

  Response answer(ViewSubmissionRequest request) {
    ViewSubmissionPayload handedIn = request.getPayload();
    return promptly
        .done(() -> handle(handedIn), this::tell)
        .map(done -> answer(done, handedIn.getView()))
        .orElseGet(Response::ok);
  }

  private Done handle(ViewSubmissionPayload handedIn) {
    Origin from = Origin.parse(handedIn.getView().getPrivateMetadata());
    Profile by =
        reception
            .profiles()
            .of(
                handedIn.getUser().getId(),
                Optional.ofNullable(handedIn.getUser().getName()).orElse(""));
    Deed.Submitted deed =
        FilledIn.read(from.form(), handedIn.getView().getState().getValues(), reception);
    return new Done(
        reception.handle(handedIn.getTriggerId(), by, from.channel(), "", deed), deed, by, from);
  }

  private Response answer(Done done, View view) {
    Optional<Form> form =
        done.reply().form().map(next -> References.in(next, done.deed().mentions()));
    if (form.isEmpty()) {
      tell(done);
      return Response.ok();
    }
    reception.handOver(done.reply(), done.by(), ear(done));
    Map<String, String> errors = new HashMap<>(Modal.errors(form.get()));
    errors.keySet().retainAll(view.getState().getValues().keySet());
    return Response.json(
        200,
        errors.isEmpty()
            ? ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(Modal.of(introduced(form.get(), done.reply()), done.from()))
                .build()
            : ViewSubmissionResponse.builder().responseAction("errors").errors(errors).build());
  }

  /** The form that follows says what was said. */
  private static Form introduced(Form form, Reply reply) {
    return form.intro().isPresent() || reply.message().isEmpty()
        ? form
        : new Form(
            form.id(),
            form.title(),
            reply.message().map(said -> Text.of(said.plain())),
            form.fields(),
            form.submit(),
            form.open());
  }

  private Ear ear(Done done) {
    Origin from = done.from();
    return from.channel().isEmpty()
        ? ears.direct(done.by().account(), from.thread(), Optional.empty())
        : ears.in(from.channel(), done.by().account(), from.thread());
  }

  private void tell(Done done) {
    Origin from = done.from();
    Ear ear = ear(done);
    List<Page> pages = answers.shown(done.reply(), done.deed().mentions(), Optional.empty(), from);
    if (!pages.isEmpty()) {
      ear.tell(pages, false);
    }
    reception.handOver(done.reply(), done.by(), ear);
    if (from.home()) {
      home.changed(done.by());
    }
  }
}
