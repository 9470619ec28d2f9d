package asterism.bot.picture;

import java.awt.BasicStroke;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Numbers piled up, with each number in its place where there is room for it. */
final class StackedBars {
  /** A number needs so much of the whole height for its digits. */
  private static final int ROOM = 15;

  private static final int LEAST_HEIGHT = 4;

  private final Ink ink;

  StackedBars(Ink ink) {
    this.ink = ink;
  }

  JFreeChart of(Panel.Bars bars) {
    int most = Math.max(LEAST_HEIGHT, highest(bars));
    CategoryPlot plot = new CategoryPlot(data(bars), kinds(), numbers(most), renderer(bars, most));
    plot.setBackgroundPaint(Ink.GROUND);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(Ink.LINE);
    plot.setRangeGridlineStroke(new BasicStroke(1));
    JFreeChart chart = new JFreeChart(null, ink.bold(20), plot, true);
    chart.setBackgroundPaint(Ink.GROUND);
    chart.setPadding(new RectangleInsets(4, 14, 4, Sketch.MARGIN));
    chart.getLegend().setItemFont(ink.plain(19));
    chart.getLegend().setItemPaint(Ink.TEXT);
    chart.getLegend().setFrame(BlockBorder.NONE);
    return chart;
  }

  private static int highest(Panel.Bars bars) {
    return bars.bars().stream()
        .mapToInt(bar -> bar.numbers().stream().mapToInt(Integer::intValue).sum())
        .max()
        .orElse(0);
  }

  private static CategoryDataset data(Panel.Bars bars) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Panel.Bar bar : bars.bars()) {
      for (int kind = 0; kind < bars.kinds().size(); kind++) {
        data.addValue(bar.numbers().get(kind), bars.kinds().get(kind), bar.label());
      }
    }
    return data;
  }

  private CategoryAxis kinds() {
    CategoryAxis axis = new CategoryAxis();
    axis.setTickLabelFont(ink.narrow(17));
    axis.setTickLabelPaint(Ink.QUIET);
    axis.setMaximumCategoryLabelWidthRatio(1.5f); // else it cuts what there is room for
    axis.setAxisLinePaint(Ink.LINE);
    axis.setTickMarksVisible(false);
    axis.setCategoryMargin(0.2);
    return axis;
  }

  private NumberAxis numbers(int most) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, most * 1.05);
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    axis.setTickLabelFont(ink.plain(18));
    axis.setTickLabelPaint(Ink.QUIET);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  private StackedBarRenderer renderer(Panel.Bars bars, int most) {
    StackedBarRenderer renderer = new StackedBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setMaximumBarWidth(0.12);
    renderer.setDefaultItemLabelFont(ink.bold(18));
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(new WhereThereIsRoom(most / ROOM));
    for (int kind = 0; kind < bars.kinds().size(); kind++) {
      renderer.setSeriesPaint(kind, Ink.PILES.get(kind));
      renderer.setSeriesItemLabelPaint(kind, Ink.ON_PILES.get(kind));
    }
    return renderer;
  }

  /** Writes what is more than {@code least}. */
  private static final class WhereThereIsRoom extends StandardCategoryItemLabelGenerator {
    private static final long serialVersionUID = 1L;

    private final int least;

    WhereThereIsRoom(int least) {
      super("{2}", NumberFormat.getIntegerInstance(Locale.ROOT));
      this.least = least;
    }

    @Override
    public String generateLabel(CategoryDataset data, int row, int column) {
      return data.getValue(row, column).intValue() > least
          ? super.generateLabel(data, row, column)
          : "";
    }
  }
}
