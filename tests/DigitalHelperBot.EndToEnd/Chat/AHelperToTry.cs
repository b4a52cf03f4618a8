using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Chat;

/// <summary>One program and one browser for all tests of the page. They run one after another, so that new rows are those of the test that runs.</summary>
public sealed class AHelperToTry : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly Browser _browser = new();
    private RunningHelper? _helper;

    public Uri Address => _helper?.Address ?? throw new InvalidOperationException("The program is not running.");

    internal HelperRows Rows => new(_folder.FullName);

    public async Task InitializeAsync()
    {
        _helper = await RunningHelper.StartAsync(_folder.FullName);
        await _browser.InitializeAsync();
        await _helper.WaitUntilTrainedAsync();
    }

    /// <summary>A new person opens the page.</summary>
    internal async Task<TryItPage> OpenAsync(int width)
    {
        var page = new TryItPage(await _browser.OpenAsync(width));
        await page.GoToAsync(Address);
        return page;
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_helper is not null)
            await _helper.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

[CollectionDefinition(nameof(AHelperToTry))]
public sealed class AHelperToTryTests : ICollectionFixture<AHelperToTry>;
