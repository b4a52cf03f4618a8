using System.CommandLine;
using System.Data.Common;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

/// <summary><c>migrate</c>: brings the tables up to date without starting the bot.</summary>
public static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database's tables up to date, then stops.");
        // Settings may be given as --Section:Key value, as when the bot is run.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue<string?>("--environment"), [.. parsed.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? environment, string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment, Args = settings });
            builder.Services.AddStorage(builder.Configuration);
            await using var services = builder.Services.BuildServiceProvider();
            var database = services.GetRequiredService<HelperDatabase>();
            await database.StartAsync(cancellationToken);
            Console.WriteLine($"The {database.Name} is up to date.");
            return 0;
        }
        catch (OptionsValidationException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 3;
        }
        catch (DbException failed)
        {
            Console.Error.WriteLine($"The database can't be reached or changed: {failed.Message}");
            return 1;
        }
    }
}
