using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs.Preview;

/// <summary>Takes pictures of the page with a browser that is on the machine, one a device and a width. Nothing is downloaded.</summary>
internal sealed partial class PreviewBrowser(string browser)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly (string Name, int Pixels)[] Widths = [("phone", 390), ("desktop", 1000)];

    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["msedge.exe", "chrome.exe", "chromium.exe"]
        : ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly Environment.SpecialFolder[] Programs = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86];
    private static readonly string[] BelowPrograms = [@"Microsoft\Edge\Application", @"Google\Chrome\Application"];

    /// <summary>Null when there is none.</summary>
    public static string? Find() =>
        (from folder in Folders()
         from name in Names
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();

    /// <returns>The pictures' paths; fewer than asked for when the browser does not do it.</returns>
    public async Task<IReadOnlyList<string>> TakePicturesAsync(string page, DirectoryInfo folder, Article article, CancellationToken cancellationToken)
    {
        var profile = Directory.CreateTempSubdirectory("preview-browser-");
        try
        {
            var pictures = new List<string>();
            foreach (var (name, pixels) in Widths)
            {
                foreach (var device in article.Devices.Select(d => d.Device))
                {
                    var address = $"{new Uri(page)}#device={StepsOnOneDevice.IdOf(device)}";
                    var picture = Path.Combine(folder.FullName, $"{(device == Device.Any ? "steps" : device.ToString().ToLowerInvariant())}-{name}.png");
                    File.Delete(picture);
                    // A picture shows one window: so the page is drawn once to learn how high the window must be.
                    var drawn = await RunAsync(profile, ["--dump-dom", $"--window-size={pixels},2000", address], cancellationToken);
                    if (Height().Match(drawn) is not { Success: true } height)
                        continue;
                    await RunAsync(profile, [$"--screenshot={picture}", string.Create(CultureInfo.InvariantCulture, $"--window-size={pixels},{height.Groups[1].Value}"), address], cancellationToken);
                    if (File.Exists(picture))
                        pictures.Add(picture);
                }
            }

            return pictures;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private async Task<string> RunAsync(DirectoryInfo profile, string[] arguments, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Longest);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(browser, [.. Always, $"--user-data-dir={profile.FullName}", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            try
            {
                var complaints = process.StandardError.ReadToEndAsync(deadline.Token);
                var said = await process.StandardOutput.ReadToEndAsync(deadline.Token);
                await complaints;
                await process.WaitForExitAsync(deadline.Token);
                return said;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return "";
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "";
        }
    }

    // Chromium does not start its sandbox for root; the page is our own and loads nothing.
    private static IEnumerable<string> Always =>
    [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
    ];

    private static IEnumerable<string> Folders() =>
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        .. from root in Programs.Select(Environment.GetFolderPath)
           where OperatingSystem.IsWindows() && root.Length > 0
           from folder in BelowPrograms
           select Path.Combine(root, folder),
    ];

    [GeneratedRegex("data-height=\"(\\d{1,5})\"")]
    private static partial Regex Height();
}
