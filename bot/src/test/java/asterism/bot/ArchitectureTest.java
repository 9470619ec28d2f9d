package asterism.bot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.architecture.Layout;
import asterism.bot.architecture.Rule;
import asterism.bot.architecture.Rules;
import asterism.bot.architecture.Vendor;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the code is laid out; and that every rule about it bites. */
class ArchitectureTest {
  /** Of the templates there are only the classes made of them; they use what is public to them. */
  private static final String TEMPLATES = "gg.jte.generated";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !isOfTests(location))
          .importPackages("asterism", TEMPLATES);

  private static final JavaClasses OURS =
      MAIN.that(describe("ours", type -> !type.getPackageName().startsWith(TEMPLATES)));

  private static final JavaClasses SEEDED =
      new ClassFileImporter().importPackages("asterism.bot.architecture.seeded");

  @ParameterizedTest
  @MethodSource("rules")
  void the_code_keeps(Rule rule) {
    rule.rule().check(OURS);
  }

  @ParameterizedTest
  @MethodSource("seededRules")
  void each_rule_catches_the_violation_seeded_for_it(Rule rule) {
    List<JavaClass> seeds =
        SEEDED.stream()
            .filter(type -> outermost(type).getSimpleName().equals(rule.name()))
            .filter(type -> !hasNested(type))
            .toList();
    assertThat(seeds).as("classes seeded as " + rule.name()).isNotEmpty();

    List<String> violations = rule.rule().evaluate(SEEDED).getFailureReport().getDetails();
    for (JavaClass seed : seeds) {
      Pattern named = Pattern.compile(Pattern.quote(seed.getName()) + "(?![\\w$])");
      assertThat(violations)
          .as("violations of " + rule.name())
          .anyMatch(violation -> named.matcher(violation).find());
    }
  }

  @Test
  void both_modules_are_looked_at_and_no_tests() {
    assertThat(OURS.contain(Main.class)).isTrue();
    assertThat(OURS.contain(asterism.storage.Database.class)).isTrue();
    assertThat(OURS.contain(ArchitectureTest.class)).isFalse();
    assertThat(OURS.contain(asterism.storage.TestDatabase.class)).isFalse();
    assertThat(OURS).noneMatch(type -> type.getPackageName().startsWith(TEMPLATES));
  }

  /** Else a rule about a package misspelt would hold forever; Java itself is left out. */
  @ParameterizedTest
  @MethodSource("vendors")
  void a_vendor_is_spelled_as_its_home_knows_it(Vendor vendor) {
    PackageMatchers homes = PackageMatchers.of(vendor.homes());
    List<JavaClass> home = OURS.stream().filter(type -> homes.test(type.getPackageName())).toList();
    String named =
        home.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(Dependency::getTargetClass)
            .map(JavaClass::getPackageName)
            .distinct()
            .collect(joining("\n"));
    assertThat(vendor.packages())
        .as("known in " + vendor.homes())
        .filteredOn(name -> !home.isEmpty() && !name.startsWith("javax."))
        .allMatch(name -> named.lines().anyMatch(PackageMatcher.of(name + "..")::matches));
  }

  static Stream<Rule> rules() {
    return Rules.of(Layout.REAL).stream();
  }

  static Stream<Rule> seededRules() {
    return Rules.of(Layout.SEEDED).stream();
  }

  static Stream<Vendor> vendors() {
    return Rules.vendorsOf(Layout.REAL).stream();
  }

  private static boolean isOfTests(Location location) {
    return location.contains("/test-classes/") || location.contains("-tests.jar");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static boolean hasNested(JavaClass type) {
    return SEEDED.stream()
        .anyMatch(one -> one.getEnclosingClass().filter(type::equals).isPresent());
  }
}
