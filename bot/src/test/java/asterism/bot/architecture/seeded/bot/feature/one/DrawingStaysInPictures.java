package asterism.bot.architecture.seeded.bot.feature.one;

import java.awt.Color;

abstract class DrawingStaysInPictures {
  abstract Color color();
}
