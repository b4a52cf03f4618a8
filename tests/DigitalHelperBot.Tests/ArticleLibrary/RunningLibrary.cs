using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Tests.ArticleLibrary;

/// <summary>The library as the program runs it, in a folder of its own.</summary>
internal sealed class RunningLibrary : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _root;

    private RunningLibrary(IHost host, string root) => (_host, _root) = (host, root);

    public string Folder => Path.Combine(_root, "helper-data", "articles");

    public IServiceProvider Services => _host.Services;

    public LibrarySnapshot Current => _host.Services.GetRequiredService<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current;

    public static string NewRoot() => FolderOfTheRun.New("library");

    public static async Task<RunningLibrary> StartAsync(
        string? root = null, string environment = "Production", ShippedKnowledge? shipped = null, Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    {
        root ??= NewRoot();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root, EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Services.AddLogging();
        if (shipped is not null)
        {
            builder.Services.AddSingleton(shipped);
        }

        builder.Services.AddArticleLibrary(builder.Configuration);
        change?.Invoke(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningLibrary(host, root);
    }

    /// <summary>A library that holds only what the test writes.</summary>
    public static async Task<RunningLibrary> StartWithAsync(params string[] ids)
    {
        var root = NewRoot();
        (string, string)[] articles = [.. ids.Select(id => (id, SampleArticle.Text(id)))];
        TrainedOnce.Write(root, articles);
        await TrainedOnce.PutIntoAsync(root, articles);
        return await StartAsync(root);
    }

    public string PathOf(string id) => Path.Combine(Folder, "meet", $"{id}.md");

    public async Task UntilAsync(Func<LibrarySnapshot, bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition(Current))
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    public async Task StopAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (Directory.Exists(_root))
            Directory.Delete(_root, recursive: true);
    }
}
