using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage.Postgres;

public sealed class PostgresHelperDb(DbContextOptions<PostgresHelperDb> options) : HelperDb(options);
