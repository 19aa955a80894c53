using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MlConnector.Sync.Tests;

public sealed class SettingsTests
{
    private const string Pipedrive = "MlConnector:Connections:acme:Pipedrive:";
    private static readonly string[] _businessCentral = ["BusinessCentral:Company=C", "BusinessCentral:UserName=u", "BusinessCentral:WebServiceKey=k"];
    private static readonly string[] _token = ["Pipedrive:BaseAddress=https://acme.pipedrive.com", "Pipedrive:ApiToken=t"];
    private static readonly string[] _app = ["Pipedrive:OAuth:ClientId=i", "Pipedrive:OAuth:ClientSecret=s", "Pipedrive:OAuth:RedirectUri=https://app.example/connect/pipedrive"];

    [Fact]
    public void An_app_or_an_API_token_is_accepted()
    {
        Assert.Equal("i", Read(_app).Connections["acme"].Pipedrive.OAuth!.ClientId);
        Assert.Equal(new Uri("https://oauth.pipedrive.com"), Read(_app).Connections["acme"].Pipedrive.OAuth!.Authority);
        Assert.Null(Read(_token).Connections["acme"].Pipedrive.OAuth);
        Assert.NotNull(Read([.. _app, "Pipedrive:OAuth:ClientSecret="]));
    }

    [Theory]
    [InlineData("Pipedrive:ApiToken=t", "ApiToken and OAuth are both set")]
    [InlineData("Pipedrive:BaseAddress=https://acme.pipedrive.com", "BaseAddress is set")]
    [InlineData("Pipedrive:OAuth:ClientId=", "OAuth:ClientId is missing")]
    [InlineData("Pipedrive:OAuth:RedirectUri=http://app.example/", "OAuth:RedirectUri must be")]
    [InlineData("Pipedrive:OAuth:Authority=http://oauth.example", "OAuth:Authority must be")]
    public void What_is_missing_or_wrong_about_an_app_is_named(string setting, string named) => Assert.StartsWith(Pipedrive + named, Refusal([.. _app, setting]), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_key_of_an_app_is_named() => Assert.Contains("Pipedrive:OAuth:Scope'", Refusal([.. _app, "Pipedrive:OAuth:Scope=x"]), StringComparison.Ordinal);

    [Theory, Trait("Threat", "S1")]
    [InlineData("Pipedrive:Webhooks:UserName=hooks", "UserName or Password is empty")]
    [InlineData("Pipedrive:Webhooks:Password=", "UserName or Password is empty")]
    [InlineData("Pipedrive:Webhooks:SigningSecrets:0=", "a signing secret is empty")]
    public void Webhooks_that_nothing_protects_are_refused(string setting, string named) => Assert.StartsWith($"{Pipedrive}Webhooks: {named}", Refusal([.. _token, setting]), StringComparison.Ordinal);

    [Fact, Trait("Threat", "S1")]
    public async Task A_host_does_not_start_with_them()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMlConnector(Section([.. _token, "Pipedrive:Webhooks:UserName=hooks"]));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<MlConnectorConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith($"{Pipedrive}Webhooks", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_the_host_and_a_folder_for_keys_exclude_each_other()
    {
        var refusal = Assert.Throws<MlConnectorConfigurationException>(() => Read(
            _token, ("MlConnector:DataProtection:UseHostKeys", "true"), ("MlConnector:DataProtection:KeyDirectory", "keys")));

        Assert.StartsWith("MlConnector:DataProtection:KeyDirectory and UseHostKeys", refusal.Message, StringComparison.Ordinal);
    }

    private static string Refusal(string[] settings) => Assert.Throws<MlConnectorConfigurationException>(() => Read(settings)).Message;

    private static MlConnectorOptions Read(string[] settings, params (string Key, string Value)[] more)
    {
        using var services = new ServiceCollection().AddMlConnector(Section(settings, more)).Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<MlConnectorOptions>>().Value;
    }

    private static IConfigurationRoot Section(string[] settings, params (string Key, string Value)[] more)
    {
        var all = new Dictionary<string, string?>();
        foreach (var pair in _businessCentral.Concat(settings).Select(setting => setting.Split('=', 2)))
        {
            all[$"MlConnector:Connections:acme:{pair[0]}"] = pair[1];
        }

        foreach (var (key, value) in more)
        {
            all[key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }
}
