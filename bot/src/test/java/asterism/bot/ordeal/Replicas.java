package asterism.bot.ordeal;

import asterism.bot.RoomClient;
import asterism.storage.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Some bots on one database, one of which is at work at any time. For one thread, but for {@link
 * #room}.
 */
final class Replicas implements AutoCloseable {
  private final List<BotProcess> bots = new ArrayList<>();

  /** Those that were killed, and are not there again yet. */
  private final Set<BotProcess> away = new HashSet<>();

  private final List<Integer> kills = new ArrayList<>();

  Replicas(TestDatabase database, Path folder, int many) {
    for (int n = 1; n <= many; n++) {
      Map<String, String> environment =
          Map.of(
              "ASTERISM_DATABASE_URL", database.botUrl(),
              "ASTERISM_DATABASE_OWNER_URL", database.ownerUrl());
      bots.add(new BotProcess(environment, folder.resolve("bot-" + n + ".log")));
      kills.add(0);
    }
  }

  void start() {
    bots.forEach(BotProcess::begin);
    bots.forEach(BotProcess::ready);
  }

  /** Of one after the other, as tries are counted; one that is away does not answer. */
  RoomClient room(int attempt) {
    return bots.get(Math.floorMod(attempt, bots.size())).room();
  }

  List<BotProcess> all() {
    return bots;
  }

  /** How often each was killed. */
  List<Integer> kills() {
    return List.copyOf(kills);
  }

  /** Kills one that was killed least, unless it is the last at work, and starts it again. */
  void killOne(Random random) {
    List<BotProcess> atWork = bots.stream().filter(bot -> !away.contains(bot)).toList();
    if (atWork.size() > 1) {
      int least = atWork.stream().mapToInt(bot -> kills.get(bots.indexOf(bot))).min().orElse(0);
      List<BotProcess> spared =
          atWork.stream().filter(bot -> kills.get(bots.indexOf(bot)) == least).toList();
      BotProcess killed = spared.get(random.nextInt(spared.size()));
      killed.kill();
      kills.set(bots.indexOf(killed), least + 1);
      away.add(killed);
      killed.begin();
    }
  }

  /** Waits until all are there. */
  void ready() {
    away.forEach(BotProcess::ready);
    away.clear();
  }

  @Override
  public void close() {
    bots.forEach(BotProcess::close);
  }
}
