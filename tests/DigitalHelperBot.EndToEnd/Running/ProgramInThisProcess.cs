using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>The whole program in this process, on loopback, so that its routes can be listed and its clock moved on.</summary>
internal sealed class ProgramInThisProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Clock _clock;

    private ProgramInThisProcess(WebApplication app, Clock clock) => (_app, _clock) = (app, clock);

    public Uri Address => new(_app.Urls.First());

    public TimeProvider Time => _clock;

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="early">How far its clock is behind this computer's.</param>
    public static async Task<ProgramInThisProcess> StartAsync(DirectoryInfo folder, TimeSpan early, IEnumerable<(string Name, string Value)> settings)
    {
        var clock = new Clock { Early = early };
        var app = Program.Build(["--environment", "Development", "--contentRoot", folder.FullName], builder =>
        {
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(
            [
                new("ArticleLibrary:Folder", Path.Combine(folder.FullName, "helper-data", "articles")),
                new("ArticleLibrary:MatcherFile", ""),
                new("Storage:SqliteFile", Path.Combine(folder.FullName, "helper-data", "helper.db")),
            ]);
            builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        });
        await app.StartAsync();
        while (!app.Services.GetRequiredService<ArticleLibrary.ArticleLibrary>().Current.IsTrained)
            await Task.Delay(50);
        return new(app, clock);
    }

    /// <summary>From now on its clock is this computer's.</summary>
    public void CatchUpWithTime() => _clock.Early = TimeSpan.Zero;

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Early { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Early;
    }
}
