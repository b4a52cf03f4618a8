using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage.Sqlite;

public sealed class SqliteHelperDb(DbContextOptions<SqliteHelperDb> options) : HelperDb(options);
