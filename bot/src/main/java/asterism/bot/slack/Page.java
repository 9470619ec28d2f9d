package asterism.bot.slack;

import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What fits into one message of Slack's.
 *
 * @param blocks at least one
 * @param text all of it in plain words, for notifications and screen readers; escaped
 */
record Page(List<LayoutBlock> blocks, String text) {
  Page {
    blocks = List.copyOf(blocks);
  }

  boolean isIllustrated() {
    return blocks.stream().anyMatch(ImageBlock.class::isInstance);
  }
}
