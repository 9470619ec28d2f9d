package asterism.bot.architecture.seeded.bot;

class NoFieldInjection {
  static class Injected {
    @Seeds.Inject Object given = "";
  }
}
