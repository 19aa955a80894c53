using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MlConnector.Pipedrive.Tests;

public sealed class OptionsTests
{
    private static readonly string[] _app = ["OAuth:ClientId=id", "OAuth:ClientSecret=secret", "OAuth:RedirectUri=https://app.example/callback"];
    private static readonly string[] _token = ["BaseAddress=https://acme.pipedrive.com", "ApiToken=secret"];

    public static TheoryData<string[], string?> Settings() => new()
    {
        { _token, null },
        { _app, null },
        { [.. _app, "OAuth:Authority=http://127.0.0.1:5000"], null },
        { [.. _token, "RequestsPerTwoSeconds=480", "DailyTokens=1000"], null },
        { [], "BaseAddress is missing" },
        { ["BaseAddress=https://acme.pipedrive.com"], "ApiToken is missing" },
        { ["BaseAddress=http://acme.pipedrive.com", "ApiToken=secret"], "BaseAddress must be an https address" },
        { [.. _token, .. _app], "ApiToken and OAuth are both set" },
        { [.. _app, "BaseAddress=https://acme.pipedrive.com"], "BaseAddress is set" },
        { ["OAuth:ClientSecret=secret"], "OAuth:ClientId is missing" },
        { ["OAuth:ClientId=i:d", "OAuth:ClientSecret=secret"], "OAuth:ClientId must not contain a colon" },
        { ["OAuth:ClientId=id"], "OAuth:ClientSecret is missing" },
        { ["OAuth:ClientId=id", "OAuth:ClientSecret=secret"], "OAuth:RedirectUri must be" },
        { [.. _app, "OAuth:RedirectUri=http://app.example/callback"], "OAuth:RedirectUri must be" },
        { [.. _app, "OAuth:RedirectUri=https://app.example/callback#x"], "OAuth:RedirectUri must be" },
        { [.. _app, "OAuth:Authority=http://oauth.example"], "OAuth:Authority must be" },
        { [.. _app, "OAuth:Authority=https://oauth.example/path"], "OAuth:Authority must be" },
        { [.. _token, "RequestsPerTwoSeconds=0"], "RequestsPerTwoSeconds must be" },
        { [.. _token, "RequestsPerTwoSeconds=481"], "RequestsPerTwoSeconds must be" },
        { [.. _token, "DailyTokens=0"], "DailyTokens must be" },
        { [.. _token, "Timeout=00:00:00"], "Timeout must be" },
    };

    [Theory, MemberData(nameof(Settings))]
    public void Settings_are_checked_and_the_problem_is_named(string[] settings, string? problem)
    {
        using var services = Wire(services => services.AddPipedrive("acme", Section(settings)));

        var failure = Record.Exception(() => services.GetRequiredKeyedService<IPipedriveApi>("acme"));

        Assert.Equal(problem is null, failure is null);
        Assert.Contains(problem ?? "", (failure as OptionsValidationException)?.Message ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("=secret", failure?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_key_is_refused()
    {
        using var services = Wire(services => services.AddPipedrive(Section([.. _app, "OAuth:Scope=x"])));

        Assert.Throws<InvalidOperationException>(services.GetRequiredService<IPipedriveApi>);
    }

    [Fact]
    public async Task A_client_without_an_app_cannot_ask_for_consent()
    {
        await using var services = Wire(services => services.AddPipedrive(Section(_token)));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => services.GetRequiredService<PipedriveOAuth>().BeginAuthorizationAsync("", "session", TestContext.Current.CancellationToken));
    }

    private static IConfigurationRoot Section(string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).GroupBy(pair => pair[0]).Select(group => KeyValuePair.Create(group.Key, (string?)group.Last()[1]))).Build();

    private static ServiceProvider Wire(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider();
    }
}
