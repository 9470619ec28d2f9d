package asterism.storage;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * How Java's values and PostgreSQL's meet: a record is a row by the names of its components (so
 * {@code mapTo(Commitment.class)} is enough), an enum is its name in lower case in a text column
 * ({@code SAID_IN_MEETING} is {@code said_in_meeting}), an instant is a timestamptz whatever zone
 * the machine is in, a day of the week its number in ISO 8601 (Monday is 1), and a null that no
 * primitive can hold is an error instead of a zero.
 */
final class Rows {
  private Rows() {}

  static Jdbi configure(Jdbi jdbi) {
    jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
    return jdbi.registerRowMapper(new RecordMappers())
        .registerColumnMapper(new EnumMappers())
        .registerArgument(new EnumArguments())
        .registerArgument(new TimeArguments())
        .registerColumnMapper(Instant.class, Rows::instant)
        .registerColumnMapper(
            DayOfWeek.class, (row, column, context) -> DayOfWeek.of(row.getInt(column)))
        .registerColumnMapper(
            LocalDate.class, (row, column, context) -> row.getObject(column, LocalDate.class))
        .registerColumnMapper(
            LocalTime.class, (row, column, context) -> row.getObject(column, LocalTime.class))
        .registerArrayType(DayOfWeek.class, "integer", DayOfWeek::getValue)
        .registerArrayType(Long.class, "bigint")
        .registerArrayType(Integer.class, "integer")
        .registerArrayType(String.class, "text")
        .registerArrayType(UUID.class, "uuid");
  }

  private static @Nullable Instant instant(ResultSet row, int column, StatementContext context)
      throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static final class RecordMappers implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      Class<?> raw = GenericTypes.getErasedType(type);
      return raw.isRecord() ? ConstructorMapper.factory(raw).build(type, config) : Optional.empty();
    }
  }

  private static final class EnumMappers implements ColumnMapperFactory {
    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> raw && raw.isEnum()
          ? Optional.of((row, column, context) -> constant(raw, row.getString(column)))
          : Optional.empty();
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String word) {
      if (word == null) {
        return null;
      }
      for (Object constant : type.getEnumConstants()) {
        if (word(constant).equals(word)) {
          return constant;
        }
      }
      throw new IllegalStateException(
          "“%s” in the database is no %s".formatted(word, type.getSimpleName()));
    }
  }

  private static final class EnumArguments implements ArgumentFactory.Preparable {
    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
      return Enum.class.isAssignableFrom(GenericTypes.getErasedType(type))
          ? Optional.of(value -> new Word(value))
          : Optional.empty();
    }
  }

  private record Word(@Nullable Object constant) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      if (constant == null) {
        statement.setNull(position, Types.VARCHAR);
      } else {
        statement.setString(position, word(constant));
      }
    }

    @Override
    public String toString() {
      return constant == null ? "null" : word(constant);
    }
  }

  private static final class TimeArguments implements ArgumentFactory.Preparable {
    @Override
    public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
      if (type == Instant.class) {
        return Optional.of(
            value ->
                new Time(
                    value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE));
      }
      if (type == LocalDate.class) {
        return Optional.of(value -> new Time(value, Types.DATE));
      }
      return type == LocalTime.class
          ? Optional.of(value -> new Time(value, Types.TIME))
          : Optional.empty();
    }
  }

  private record Time(@Nullable Object value, int sqlType) implements Argument {
    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setObject(position, value, sqlType);
    }

    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }
}
