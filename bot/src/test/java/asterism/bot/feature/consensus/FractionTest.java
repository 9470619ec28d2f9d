package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

  /** Floating point gets these wrong. */
  @ParameterizedTest(name = "{0}/{1} of {2}")
  @CsvSource({
    "1, 2, 5, 3",
    "1, 2, 6, 3",
    "2, 3, 3, 2",
    "2, 3, 100, 67",
    "1, 3, 100, 34",
    "1, 3, 3, 1",
    "3, 4, 7, 6",
    "28, 100, 25, 7",
    "7, 100, 100, 7",
    "55, 100, 100, 55",
    "56, 100, 75, 42",
    "1, 1, 3, 3",
    "0, 1, 3, 0",
    "1, 2, 0, 0"
  })
  void so_many_are_needed(int num, int den, int n, int needed) {
    Fraction share = new Fraction(num, den);
    assertThat(share.needed(n)).isEqualTo(needed);
    assertThat(share.atLeast(needed, n)).isTrue();
    assertThat(share.atLeast(needed - 1, n)).isFalse();
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"2, 4, true, false, true", "1, 4, false, false, true", "3, 4, true, true, false"})
  void a_half_is_at_least_and_at_most_a_half_and_not_more(
      int cast, int n, boolean atLeast, boolean more, boolean atMost) {
    Fraction half = new Fraction(1, 2);
    assertThat(half.atLeast(cast, n)).isEqualTo(atLeast);
    assertThat(half.moreThan(cast, n)).isEqualTo(more);
    assertThat(half.atMost(cast, n)).isEqualTo(atMost);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "-1, 2", "3, 2", "1, -2"})
  void what_is_no_share_is_refused(int num, int den) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fraction(num, den));
  }

  @Test
  void integers_say_the_same_as_numbers_without_bounds() {
    Random random = new Random(20261125);
    for (int i = 0; i < 5000; i++) {
      int most = i % 2 == 0 ? 200 : Integer.MAX_VALUE;
      int den = 1 + random.nextInt(most - 1);
      int num = random.nextInt(den + 1);
      int n = random.nextInt(most);
      Fraction share = new Fraction(num, den);
      BigInteger[] whole =
          BigInteger.valueOf(num)
              .multiply(BigInteger.valueOf(n))
              .divideAndRemainder(BigInteger.valueOf(den));
      int needed = whole[0].intValueExact() + whole[1].signum();
      assertThat(share.needed(n)).as("%s of %s", share, n).isEqualTo(needed);
      int cast = Math.max(0, needed - 1 + random.nextInt(3));
      int against =
          BigInteger.valueOf(cast)
              .multiply(BigInteger.valueOf(den))
              .compareTo(BigInteger.valueOf(num).multiply(BigInteger.valueOf(n)));
      assertThat(share.atLeast(cast, n)).as("%s of %s: %s", share, n, cast).isEqualTo(against >= 0);
      assertThat(share.moreThan(cast, n)).as("%s of %s: %s", share, n, cast).isEqualTo(against > 0);
      assertThat(share.atMost(cast, n)).as("%s of %s: %s", share, n, cast).isEqualTo(against <= 0);
    }
  }
}
