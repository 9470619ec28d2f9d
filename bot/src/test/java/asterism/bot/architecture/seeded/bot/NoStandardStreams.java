package asterism.bot.architecture.seeded.bot;

final class NoStandardStreams {
  static class Out {
    void say() {
      System.out.println("hello");
    }
  }

  static class Err {
    void say() {
      System.err.println("hello");
    }
  }

  static class StackTrace {
    void say() {
      new IllegalStateException().printStackTrace();
    }
  }
}
