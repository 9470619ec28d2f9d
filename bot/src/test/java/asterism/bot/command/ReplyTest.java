package asterism.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Attachment;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final List<Attachment> FILES =
      List.of(new Attachment("commitments.csv", "text/csv", new byte[] {1}));
  private static final Form FORM = new Form("form", "Title", Optional.empty(), List.of(), "Send");

  @Test
  void files_stay_with_it_whatever_is_added() {
    Message more = Message.of(Text.of("more"));

    assertThat(
            List.of(
                Reply.of(Text.of("said")).with(FILES).with(more),
                Reply.of(Text.of("said")).with(FILES).with(FORM),
                Reply.of(Text.of("said")).with(FORM).with(FILES),
                Reply.instead(more).with(FILES),
                Reply.of(Text.of("said"))
                    .with(FILES)
                    .andAsking(Invocation.of("commit", "list"))
                    .with(FORM)))
        .allSatisfy(reply -> assertThat(reply.files()).isEqualTo(FILES));
  }
}
