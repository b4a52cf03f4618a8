using DigitalHelperBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Storage;

public sealed class StorageSettings(Databases databases) : IClassFixture<Databases>
{
    [Theory]
    [InlineData("Storage:SqliteFiel", "x.db", "SqliteFiel")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider")]
    [InlineData("Storage:SqliteFile", "", "Storage:SqliteFile")]
    [InlineData("Storage:Provider", "Postgres", "Storage:PostgresConnectionString")]
    [InlineData("Storage:LongestWaitSeconds", "0", "Storage:LongestWaitSeconds")]
    [InlineData("Storage:LongestQueue", "0", "Storage:LongestQueue")]
    public async Task That_can_not_be_right_stop_the_start_and_are_named(string setting, string value, string named)
    {
        using var host = Build(new() { [setting] = value });

        var refused = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());

        Assert.Contains(named, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_show_the_password_of_a_connection_string_that_can_not_be_read()
    {
        using var host = Build(new() { ["Storage:Provider"] = "Postgres", ["Storage:PostgresConnectionString"] = "Host=x;Password=canary;Nonsense=1" });

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Storage:PostgresConnectionString", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Choose_the_database_that_a_whole_program_starts_and_stops_with(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        var settings = new Dictionary<string, string?>
        {
            ["Storage:Provider"] = $"{kind}",
            [kind == DatabaseKind.Postgres ? "Storage:PostgresConnectionString" : "Storage:SqliteFile"] = place,
        };
        for (var start = 0; start < 2; start++)
        {
            using var host = Build(settings);
            await host.StartAsync();
            var keys = host.Services.GetRequiredService<RowKeys>();
            var commit = await host.Services.GetRequiredService<TurnWriter>().CommitAsync(SampleTurn.With(keys, "turn"), CancellationToken.None);
            await host.StopAsync();

            Assert.Equal(start == 0, commit.Fresh);
        }
    }

    private static IHost Build(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddStorage(builder.Configuration);
        return builder.Build();
    }
}
