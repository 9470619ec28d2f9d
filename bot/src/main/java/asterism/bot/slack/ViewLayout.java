package asterism.bot.slack;

import asterism.bot.message.Cut;
import asterism.bot.message.Text;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import java.util.List;

/**
 * In a modal and on the home page, where no rich text is promised: words alone, also for pictures.
 */
final class ViewLayout extends MessageLayout {
  private static final int LONGEST = 3000;

  ViewLayout() {
    super(Buttons.ANSWER, Album.NONE);
  }

  @Override
  public List<Sized> paragraph(Text text) {
    return goingOn(
        Cut.pieces(text.plain(), LONGEST).stream()
            .filter(words -> !words.isBlank())
            .map(words -> Sized.of(section(words), words))
            .toList());
  }

  private static LayoutBlock section(String words) {
    return SectionBlock.builder().text(plain(words)).build();
  }
}
