using System.Reflection;
using System.Text.Json;
using DigitalHelperBot.Teams;

namespace DigitalHelperBot.Tests.Settings;

public sealed class TheExampleSettings
{
    private static readonly JsonDocument Example = JsonDocument.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "appsettings.example.json")),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });

    [Fact]
    public void List_every_setting_and_no_other()
    {
        var inCode = OptionsClasses().SelectMany(o => Settings((string)o.GetField("Section")!.GetValue(null)!, o)).Order().ToArray();
        var inFile = InFile("", Example.RootElement).Order().ToArray();

        Assert.NotEmpty(inCode);
        Assert.Equal(inCode, inFile);
    }

    [Fact]
    public void Show_each_setting_as_it_is_when_it_is_left_out()
    {
        foreach (var options in OptionsClasses())
        {
            var section = (string)options.GetField("Section")!.GetValue(null)!;
            AssertDefaults(section, Activator.CreateInstance(options)!, Example.RootElement.GetProperty(section));
        }
    }

    [Fact]
    public void Stand_in_the_sections_that_the_program_accepts() =>
        Assert.Equal(OptionsClasses().Select(o => (string)o.GetField("Section")!.GetValue(null)!).Order(), SettingSections.Own.Order());

    private static IEnumerable<Type> OptionsClasses() => new[] { typeof(Program).Assembly, typeof(TeamsOptions).Assembly }
        .SelectMany(a => a.GetTypes())
        .Where(t => t.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

    private static IEnumerable<string> Settings(string path, Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(p => IsSection(p.PropertyType) ? Settings($"{path}:{p.Name}", p.PropertyType) : [$"{path}:{p.Name}"]);

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && type != typeof(Uri) && type.Assembly.GetName().Name!.StartsWith("DigitalHelperBot", StringComparison.Ordinal);

    private static IEnumerable<string> InFile(string path, JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(p => InFile(path.Length == 0 ? p.Name : $"{path}:{p.Name}", p.Value))
        : [path];

    private static void AssertDefaults(string path, object options, JsonElement example)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (value, shown) = (property.GetValue(options), example.GetProperty(property.Name));
            if (value is not null && IsSection(property.PropertyType))
                AssertDefaults($"{path}:{property.Name}", value, shown);
            else if (shown.ValueKind == JsonValueKind.Array)
                Assert.Equal(0, shown.GetArrayLength());
            else
                Assert.True(string.Equals(Written(value), Written(shown), StringComparison.OrdinalIgnoreCase), $"{path}:{property.Name} is {Written(value)}, and the example shows {Written(shown)}.");
        }
    }

    private static string Written(object? value) => value switch
    {
        null => "",
        TimeSpan time => time.ToString("c"),
        JsonElement { ValueKind: JsonValueKind.Null } => "",
        JsonElement json => json.ToString(),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
