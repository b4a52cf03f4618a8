namespace DigitalHelperBot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddOptions<PrivacyOptions>()
            .BindConfiguration(PrivacyOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddPersonalRows(OwnRows.All)
            .AddSingleton<PersonKeys>()
            .AddSingleton<PersonalTables>()
            .AddSingleton<HeldAboutAPerson>()
            .AddSingleton<Forgetting>()
            .AddSingleton<OwnData>()
            .AddSingleton<PeopleGone>()
            .AddSingleton<DailyRetention>()
            .AddHostedService<ForgottenElsewhere>()
            .AddHostedService(all => all.GetRequiredService<DailyRetention>());
    }

    /// <summary>For each slice whose tables hold a person's key or words.</summary>
    public static IServiceCollection AddPersonalRows(this IServiceCollection services, IEnumerable<PersonalRows> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var table in tables)
            services.AddSingleton(table);
        return services;
    }
}
