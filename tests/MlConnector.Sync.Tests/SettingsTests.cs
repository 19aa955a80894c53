using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MlConnector.Sync.Connections;

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

    [Fact]
    public void A_field_is_a_name_or_a_section()
    {
        var fields = Read([.. _token, "Flows:Organizations:Fields:website=Home page", "Flows:Organizations:Fields:paymentTermsId:Pipedrive=Terms", "Flows:Organizations:Fields:paymentTermsId:Values:Net 30=30D",
            "Flows:Organizations:Fields:paymentTermsId:Direction=ToBusinessCentral", "Flows:Organizations:Fields:currencyCode:Constant=EUR", "Flows:Organizations:Fields:currencyCode:When=Always",
            "Flows:Organizations:Fields:displayName:Length=Cut", "Flows:Organizations:Fields:displayName:Clears=true"]).Connections["acme"].Flows.Organizations.Fields;

        Assert.Equal("Home page", fields["website"].Pipedrive);
        Assert.Equal(("Terms", "30D", FlowDirection.ToBusinessCentral), (fields["paymentTermsId"].Pipedrive, fields["PAYMENTTERMSID"].Values["net 30"], fields["paymentTermsId"].Direction));
        Assert.Equal(("EUR", ConstantMoment.Always), (fields["currencyCode"].Constant, fields["currencyCode"].When));
        Assert.Equal((null, LengthPolicy.Cut, true), (fields["displayName"].Pipedrive, fields["displayName"].Length, fields["displayName"].Clears));
    }

    [Fact]
    public void A_dimension_is_a_field_whose_key_can_be_part_of_an_environment_variable()
    {
        const string Prefix = "MLC_DIMENSIONS__";
        Environment.SetEnvironmentVariable(Prefix + "Fields__dimension_DEPARTMENT__Pipedrive", "Department");
        Environment.SetEnvironmentVariable(Prefix + "Fields__dimension_DEPARTMENT__Values__Selling", "SALES");
        var keys = new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build().AsEnumerable().Where(pair => pair.Value is not null).ToList();
        Environment.SetEnvironmentVariable(Prefix + "Fields__dimension_DEPARTMENT__Pipedrive", null);
        Environment.SetEnvironmentVariable(Prefix + "Fields__dimension_DEPARTMENT__Values__Selling", null);
        var fields = Read([.. _token, .. keys.Select(pair => $"Flows:Products:{pair.Key}={pair.Value}")]).Connections["acme"].Flows.Products.Fields;

        Assert.Equal(("Department", "SALES"), (fields["dimension_DEPARTMENT"].Pipedrive, fields["dimension_department"].Values["Selling"]));
    }

    [Theory]
    [InlineData("Flows:Organizations:Fields:website:Pipedriv=Web", "Flows:Organizations:Fields:website:Pipedriv'. Did you mean 'Pipedrive'?")]
    [InlineData("Flows:Deals:Fields:website=Web", "Flows:Deals:Fields:website'")]
    [InlineData("Flows:Organizations:Fields:website:Length=Long", "Flows:Organizations:Fields:website:Length'")]
    public void A_wrong_setting_of_a_field_is_named(string setting, string named) => Assert.Contains(named, Refusal([.. _token, setting]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Schedule:BusinessCentralPoll=300", "Schedule:BusinessCentralPoll = '300.00:00:00' must be from 10 seconds to a day")]
    [InlineData("Schedule:PipedrivePoll=00:00:09", "Schedule:PipedrivePoll = '00:00:09' must be from 10 seconds to a day")]
    [InlineData("Schedule:Sweep=3600", "Schedule:Sweep = '3600.00:00:00' must be from 10 minutes to 31 days")]
    public void A_time_that_would_mean_never_or_always_is_refused(string setting, string named) => Assert.Contains(named, Refusal([.. _token, setting]), StringComparison.Ordinal);

    [Fact]
    public void A_condition_of_a_filter_is_a_text_a_list_or_a_section()
    {
        var filter = Read([.. _token, "Flows:Products:Filter:Pipedrive:Customer type:0=Reseller", "Flows:Products:Filter:Pipedrive:Customer type:1=Dealer", "Flows:Products:Filter:Pipedrive:unit=PCS",
            "Flows:Products:Filter:BusinessCentral:number:StartsWith=1", "Flows:Products:Filter:BusinessCentral:number:IsNot:0=1-1", "Flows:Products:Filter:BusinessCentral:number:isNot:1=1-2",
            "Flows:Products:Filter:BusinessCentral:gtin:Empty=false"]).Connections["acme"].Flows.Products.Filter;

        Assert.Equal(["Reseller", "Dealer"], filter.Pipedrive["CUSTOMER TYPE"].Is);
        Assert.Equal(["PCS"], filter.Pipedrive["unit"].Is);
        Assert.Equal(["1"], filter.BusinessCentral["number"].StartsWith);
        Assert.Equal(["1-1", "1-2"], filter.BusinessCentral["number"].IsNot);
        Assert.False(filter.BusinessCentral["gtin"].Empty);
    }

    [Theory]
    [InlineData("Flows:Persons:Filter:Pipedrive:name:Contains=x", "Flows:Persons:Filter:Pipedrive:name:Contains = 'x' is no condition; use Is, IsNot, StartsWith, or Empty")]
    [InlineData("Flows:Persons:Filter:Pipedrive:name:Empty=maybe", "maybe")]
    [InlineData("Flows:Persons:Filter:Both:name=x", "Flows:Persons:Filter:Both:name'")]
    [InlineData("Flows:Deals:Filter:Pipedrive:title=x", "Flows:Deals:Filter:Pipedrive:title'")]
    public void A_wrong_condition_is_named(string setting, string named) => Assert.Contains(named, Refusal([.. _token, setting]), StringComparison.Ordinal);

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
