package asterism.bot.message;

import java.util.List;

/** A part of a {@link Message}, from top to bottom. */
public sealed interface Block {

  /** This block as a service lays it out. */
  <T> T in(Layout<T> layout);

  /** How one service lays blocks out. */
  interface Layout<T> {
    T heading(Text text);

    T paragraph(Text text);

    T note(Text text);

    T actions(List<Button> buttons);

    T image(Picture picture);
  }

  record Heading(Text text) implements Block {
    @Override
    public <T> T in(Layout<T> layout) {
      return layout.heading(text);
    }
  }

  record Paragraph(Text text) implements Block {
    @Override
    public <T> T in(Layout<T> layout) {
      return layout.paragraph(text);
    }
  }

  /** Small print. */
  record Note(Text text) implements Block {
    @Override
    public <T> T in(Layout<T> layout) {
      return layout.note(text);
    }
  }

  record Actions(List<Button> buttons) implements Block {
    public Actions {
      buttons = List.copyOf(buttons);
    }

    @Override
    public <T> T in(Layout<T> layout) {
      return layout.actions(buttons);
    }
  }

  record Image(Picture picture) implements Block {
    @Override
    public <T> T in(Layout<T> layout) {
      return layout.image(picture);
    }
  }
}
