package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Drawn;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** Pictures are seen, on a phone and on a desk, and told to whoever does not see them. */
@NeedsBrowser
class PicturesInTheBrowserTest {
  private static final String TEAM = "early-reading";

  @ParameterizedTest
  @CsvSource({"360, 740, light", "360, 740, dark", "1280, 900, light", "1280, 900, dark"})
  void a_picture_fits_where_it_is_seen_and_has_its_words(int width, int height, String scheme) {
    try (RunningRoom room = RunningRoom.with(TestDatabase.fresh(), new ScriptedBot());
        Browser browser = new Browser()) {
      browser.size(width, height);
      browser.scheme(scheme);
      browser.driver.get(room.address().resolve("/room?as=maria&place=" + TEAM).toString());
      room.room.post(
          new Place(Platform.ROOM, "room", TEAM, false),
          7,
          Message.of(Text.of("The week")).image(Drawn.in(0x3060c0, "3 kept & <1> late")));

      browser.seeing("The week");
      WebElement picture =
          browser.until(
              "the picture is not seen",
              () ->
                  browser.all("img.picture").stream()
                      .filter(each -> number(each, "naturalWidth") > 0)
                      .findFirst());
      assertThat(number(picture, "naturalWidth")).isEqualTo(800);
      assertThat(picture.getAccessibleName()).isEqualTo("3 kept & <1> late");
      assertThat(picture.getRect().getWidth()).isBetween(200, Math.min(width, 642));
      assertThat(picture.getRect().getHeight()).isBetween(100, height / 2);
      assertThat(picture.getRect().getX()).isNotNegative();
      assertThat(picture.getRect().getX() + picture.getRect().getWidth())
          .isLessThanOrEqualTo(width);
      assertThat(number(browser.find("html"), "scrollWidth")).isLessThanOrEqualTo(width);
    }
  }

  private static int number(WebElement element, String property) {
    return Optional.ofNullable(element.getDomProperty(property)).map(Integer::parseInt).orElse(0);
  }
}
