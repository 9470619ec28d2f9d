package asterism.storage.pathway;

/** What a stage is looked at by. */
public enum Dimension {
  STAKEHOLDERS,
  /** The backbone's part. */
  BACKBONE,
  /** Engagement and equity. */
  ENGAGEMENT,
  GOALS,
  EVALUATION,
  /** To the field. */
  CONTRIBUTION,
  /** What typically comes of it. */
  PRODUCT
}
