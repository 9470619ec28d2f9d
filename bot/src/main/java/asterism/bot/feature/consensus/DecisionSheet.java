package asterism.bot.feature.consensus;

import asterism.bot.feature.Exporting;
import asterism.bot.feature.Names;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.ProposalLists;
import asterism.storage.people.Group;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The proposals of an interval as a table, and when open ones close for a calendar. */
record DecisionSheet() implements Exporting {
  private static final List<String> COLUMNS =
      List.of(
          "consensus.sheet.number",
          "consensus.sheet.wording",
          "consensus.sheet.proposer",
          "consensus.sheet.organization",
          "consensus.sheet.group",
          "consensus.sheet.rule",
          "consensus.sheet.opened",
          "consensus.sheet.closed",
          "consensus.sheet.verdict",
          "consensus.sheet.why");

  @Override
  public Sheet sheet(
      Optional<Group> group, Stretch stretch, Transaction transaction, Wording wording) {
    List<List<String>> rows =
        new ProposalLists(transaction)
            .during(group.map(Group::id), stretch.since(), stretch.until()).stream()
                .map(each -> row(each, transaction, wording))
                .toList();
    return new Sheet(
        "decisions",
        wording.plain("consensus.sheet"),
        COLUMNS.stream().map(wording::plain).toList(),
        rows);
  }

  private static List<String> row(Proposal proposal, Transaction transaction, Wording wording) {
    Names names = new Names(transaction);
    return List.of(
        Integer.toString(proposal.number()),
        proposal.wording(),
        names.mention(proposal.proposerId()).plain(),
        names.organization(proposal.organizationId()),
        names.group(proposal.groupId()),
        wording.plain("consensus.sheet.by_rule", "rule", proposal.rule()),
        day(proposal.openedAt(), wording),
        proposal.closedAt().map(at -> day(at, wording)).orElse(""),
        wording.plain(
            "consensus.sheet.came_to",
            "verdict",
            proposal.verdict().<Object>map(verdict -> verdict).orElse("")),
        proposal
            .verdict()
            .map(verdict -> Result.of(proposal, transaction, wording).plain())
            .orElse(""));
  }

  private static String day(Instant moment, Wording wording) {
    return LocalDate.ofInstant(moment, wording.zone()).toString();
  }

  @Override
  public List<Date> dates(
      Optional<Group> group, LocalDate from, Transaction transaction, Wording wording) {
    Instant begins = from.atStartOfDay(wording.zone()).toInstant();
    return new ProposalLists(transaction)
        .closing(group.map(Group::id), begins).stream()
            .map(each -> date(each, transaction, wording))
            .toList();
  }

  private static Date date(Proposal proposal, Transaction transaction, Wording wording) {
    return new Date(
        "proposal-" + proposal.id(),
        wording.plain(
            "consensus.sheet.date",
            "number",
            proposal.number(),
            "wording",
            proposal.wording(),
            "check",
            proposal.isCheck()),
        LocalDate.ofInstant(proposal.closesAt(), wording.zone()),
        Optional.of(proposal.closesAt()),
        new ProposalHistory(transaction).latest(proposal.id()).at());
  }
}
