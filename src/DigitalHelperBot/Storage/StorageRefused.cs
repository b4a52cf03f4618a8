using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

/// <summary>Makes the error that ends the program at start, as any other refused setting does.</summary>
internal static class StorageRefused
{
    public static OptionsValidationException Because(string setting, string problem) =>
        new(StorageOptions.Section, typeof(StorageOptions), [$"{StorageOptions.Section}:{setting} {problem}"]);
}
