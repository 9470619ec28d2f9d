package asterism.bot.architecture.seeded.storage.one;

import asterism.bot.architecture.seeded.storage.another.Others;

abstract class StoresDoNotKnowEachOther {
  abstract Others others();
}
