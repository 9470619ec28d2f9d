package asterism.bot.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the code is laid out, and why. */
public final class Rules {
  private static final String[] ADAPTERS = {"slack", "discord", "room", "web"};
  private static final String A_VENDOR =
      "a vendor is known in one place only, so it can be replaced or upgraded there";

  private final Layout layout;

  private Rules(Layout layout) {
    this.layout = layout;
  }

  public static List<Rule> of(Layout layout) {
    Rules rules = new Rules(layout);
    List<Rule> all = new ArrayList<>();
    rules.vendors().forEach(vendor -> all.add(vendor.rule()));
    all.addAll(rules.boundaries());
    all.addAll(rules.ways());
    return all;
  }

  /** Who is known only where. */
  public static List<Vendor> vendorsOf(Layout layout) {
    return new Rules(layout).vendors();
  }

  private List<Vendor> vendors() {
    return List.of(
        vendor("SlackStaysInItsAdapter", bot("slack"), "com.slack"),
        vendor("DiscordStaysInItsAdapter", bot("discord"), "net.dv8tion"),
        vendor("QuartzStaysInTheSchedule", bot("schedule"), "org.quartz"),
        vendor("DrawingStaysInPictures", bot("picture"), "org.jfree", "java.awt", "javax.imageio"),
        vendor(
            "TheHttpServerStaysAtTheRim",
            bot("web", "room", "slack"),
            "io.javalin",
            "org.eclipse.jetty"),
        vendor(
            "TheDatabaseStaysInStorage",
            new String[] {layout.storage() + ".."},
            "java.sql",
            "javax.sql",
            "org.jdbi",
            "org.flywaydb",
            "com.zaxxer",
            "org.postgresql",
            "io.zonky"));
  }

  private List<Rule> boundaries() {
    return List.of(
        new Rule(
            "FeaturesDoNotKnowEachOther",
            slices()
                .matching(layout.inBot("feature.(*)"))
                .should()
                .notDependOnEachOther()
                .because("a feature is deleted by deleting its packages")),
        new Rule(
            "StoresDoNotKnowEachOther",
            slices()
                .matching(layout.inStorage("(*)"))
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(layout.inStorage("people"), layout.inStorage("card")))
                .because(
                    "a feature is deleted by deleting its packages; all of them build on people and"
                        + " cards")),
        new Rule(
            "AStoreServesOnePackageOfItsName",
            classes()
                .that()
                .resideInAPackage(layout.bot() + "..")
                .should(new LeaveTheStoresOfOthers(layout))
                .because(
                    "what one feature remembers reaches others through Feature, and an adapter"
                        + " translates, it does not decide")),
        new Rule(
            "FeaturesNeverSeeAnAdapter",
            noClasses()
                .that()
                .resideInAPackage(layout.inBot("feature"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(bot(ADAPTERS))
                .because("what a feature does is the same in every chat service")),
        new Rule(
            "AdaptersNeverSeeAFeature",
            noClasses()
                .that()
                .resideInAnyPackage(bot(ADAPTERS))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(layout.inBot("feature"))
                .because("adapters translate, they do not decide")),
        new Rule(
            "NoCyclesBetweenPackages",
            slices()
                .assignedFrom(packages())
                .should()
                .beFreeOfCycles()
                .because("reading has a direction")));
  }

  private List<Rule> ways() {
    return List.of(
        new Rule(
            "TimeIsGiven",
            noClasses()
                .that()
                .doNotHaveFullyQualifiedName(layout.bot() + ".Main")
                .should()
                .accessTargetWhere(new TimeFromTheAir())
                .because("a test says what time it is: Main makes the one clock and hands it on")),
        new Rule(
            "EveryPackageIsNullMarked",
            classes()
                .should(Ways.liveInANullMarkedPackage())
                .because("@NullMarked does not reach subpackages, and absence is in the type")),
        new Rule(
            "NoFieldInjection",
            classes()
                .should(Ways.haveNoInjectedField())
                .because("a class takes what it uses through its constructor")),
        new Rule(
            "NoStandardStreams",
            noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .because("whoever runs the bot reads its log, which has times and levels")),
        new Rule(
            "LoggersAreAllAlike",
            classes()
                .should(Ways.haveLoggersThatArePrivateStaticFinalLog())
                .because("there is one way to log")),
        new Rule("PublicIsForOtherPackages", publicIsForOtherPackages()));
  }

  private ArchRule publicIsForOtherPackages() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(new BeOfUseElsewhere())
        .because("what nobody outside uses can be changed without asking");
  }

  private SliceAssignment packages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        boolean ours =
            Stream.of(layout.bot(), layout.storage())
                .anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
        return ours ? SliceIdentifier.of(name) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages";
      }
    };
  }

  private Vendor vendor(String name, String[] homes, String... packages) {
    String[] below = Stream.of(packages).map(p -> p + "..").toArray(String[]::new);
    return new Vendor(
        List.of(homes),
        List.of(packages),
        new Rule(
            name,
            noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below)
                .because(A_VENDOR)));
  }

  private String[] bot(String... names) {
    return Stream.of(names).map(layout::inBot).toArray(String[]::new);
  }
}
