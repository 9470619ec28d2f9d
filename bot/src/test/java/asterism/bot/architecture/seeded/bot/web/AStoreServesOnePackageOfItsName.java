package asterism.bot.architecture.seeded.bot.web;

import asterism.bot.architecture.seeded.storage.another.Others;

abstract class AStoreServesOnePackageOfItsName {
  abstract Others[] others();
}
