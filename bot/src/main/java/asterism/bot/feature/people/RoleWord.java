package asterism.bot.feature.people;

import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A role as people name it. An alternate is said like a role and is one: whoever speaks for an
 * organization when its representative is silent.
 */
enum RoleWord {
  FACILITATOR(Role.FACILITATOR, "facilitadora", "facilitador", "facilitación"),
  CO_CHAIR(Role.CO_CHAIR, "co chair", "cochair", "copresidenta", "copresidente", "copresidencia"),
  CHAIR(Role.CHAIR, "chairperson", "presidenta", "presidente", "presidencia"),
  RECORDER(
      Role.RECORDER, "note taker", "secretaria", "secretario", "toma de notas", "notas", "actas"),
  REPRESENTATIVE(Role.REPRESENTATIVE, "rep", "representante"),
  ALTERNATE(Role.REPRESENTATIVE, "suplente"),
  REPRESENTATIVE_TO_THE_CORE(
      Role.REPRESENTATIVE_TO_THE_CORE,
      "representative to the core",
      "representative to core",
      "representante ante el comité",
      "representante al comité"),
  MEMBER(Role.MEMBER, "miembro", "integrante"),
  COMMUNITY_STAKEHOLDER(
      Role.COMMUNITY_STAKEHOLDER, "community stakeholder", "comunidad", "persona de la comunidad"),
  LISTENER(Role.LISTENER, "escucha", "oyente"),
  CONNECTOR(Role.CONNECTOR, "enlace", "conectora", "conector"),
  DATA_COLLECTOR(Role.DATA_COLLECTOR, "data collector", "datos", "recolección de datos"),
  STEWARD(Role.STEWARD, "custodia", "guía"),
  CHAMPION(Role.CHAMPION, "impulsora", "impulsor", "impulso"),
  FUNDER(Role.FUNDER, "financiadora", "financiador", "financiación"),
  INITIATOR(Role.INITIATOR, "iniciadora", "iniciador", "iniciativa"),
  EARLY_CONVENER(
      Role.EARLY_CONVENER, "early convener", "convocante inicial", "convocatoria inicial"),
  ADVISOR(Role.ADVISOR, "adviser", "asesora", "asesor", "asesoría"),
  INVITED_STAKEHOLDER(
      Role.INVITED_STAKEHOLDER, "invited stakeholder", "invitada", "invitado", "parte invitada"),
  ADMINISTRATOR(Role.ADMINISTRATOR, "admin", "administradora", "administrador", "administración");

  private final Role role;

  /** With bars between them: an enum holds nothing that could change. */
  private final String others;

  RoleWord(Role role, String... others) {
    this.role = role;
    this.others = String.join("|", others);
  }

  Role role() {
    return role;
  }

  boolean speaks() {
    return role == Role.REPRESENTATIVE;
  }

  /** Whether a role that somebody holds goes by this word; every representative goes by theirs. */
  boolean means(RoleTerm term) {
    return term.role() == role && (this != ALTERNATE || term.alternate());
  }

  /** The word itself: {@code co-chair}. */
  private String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static RoleWord of(String choice) {
    return Stream.of(values()).filter(each -> each.word().equals(choice)).findFirst().orElseThrow();
  }

  static List<String> choices() {
    return Stream.of(values()).map(RoleWord::word).toList();
  }

  /** Other ways to say them. */
  static Map<String, String> spoken() {
    Map<String, String> spoken = new HashMap<>();
    for (RoleWord each : values()) {
      List.of(each.others.split("\\|", -1)).forEach(other -> spoken.put(other, each.word()));
    }
    return spoken;
  }
}
