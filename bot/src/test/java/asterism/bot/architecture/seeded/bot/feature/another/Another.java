package asterism.bot.architecture.seeded.bot.feature.another;

public final class Another {}
