namespace DigitalHelperBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) =>
        services.AddSingleton<PersonKeys>();
}
