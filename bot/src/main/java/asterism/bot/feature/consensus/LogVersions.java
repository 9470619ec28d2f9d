package asterism.bot.feature.consensus;

import asterism.bot.command.Call;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Version;
import java.util.ArrayList;
import java.util.List;

/** The wordings of a proposal that has several, and what was said to those that count no more. */
final class LogVersions {
  private LogVersions() {}

  /** The latest first, without its words, which stand at the head of the record. */
  static List<Message> older(Call call, Minutes minutes) {
    List<Version> versions = new Proposals(call.transaction()).versions(minutes.proposal().id());
    List<Message> entries = new ArrayList<>();
    if (versions.size() == 1) {
      return entries;
    }
    StatementWords words = new StatementWords(call.transaction(), call.wording());
    for (int i = versions.size() - 1; i >= 0; i--) {
      Version version = versions.get(i);
      boolean latest = version.version() == minutes.proposal().version();
      Message entry = Message.of(title(call, version, latest));
      entries.add(latest ? entry : entry.paragraph(Text.of(version.wording())));
      if (!latest) {
        Statement.of(minutes.to(version.version()))
            .forEach(said -> entries.add(new Message(List.of()).note(words.of(said, true))));
      }
    }
    return entries;
  }

  private static Text title(Call call, Version version, boolean latest) {
    return call.wording()
        .say(
            "consensus.record.version",
            "version",
            version.version(),
            "at",
            version.at(),
            "person",
            new Names(call.transaction()).mention(version.byPersonId()),
            "latest",
            latest);
  }
}
