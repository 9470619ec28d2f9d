package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** Slack's client brings an older okhttp, others a newer one: one serves all. */
class OneClientTest {
  @Test
  void there_is_one_okhttp_on_the_class_path() throws IOException {
    List<URL> found =
        Collections.list(getClass().getClassLoader().getResources("okhttp3/OkHttpClient.class"));

    assertThat(found).singleElement().asString().contains("okhttp-jvm");
    assertThat(OkHttp.VERSION).startsWith("5.");
  }
}
