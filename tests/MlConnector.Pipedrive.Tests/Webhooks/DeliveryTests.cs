using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlConnector.Pipedrive.Tests.Authentication;
using MlConnector.Testing;

namespace MlConnector.Pipedrive.Tests.Webhooks;

/// <summary>What the simulator delivers is verified and read, and what becomes of its webhooks is noticed.</summary>
public sealed class DeliveryTests : IDisposable
{
    private static readonly Uri _address = new("https://host.test/hook");
    private readonly AppAccount _account = new(new PipedriveSimulatorOptions { SignatureHeader = "X-Signature", SigningSecret = "relay-secret" });
    private readonly Receiver _receiver = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _receiver.Dispose();
        _account.Dispose();
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    public async Task A_story_of_records_arrives_as_events(string version)
    {
        await RegisterAsync(Wanted("*", version));
        var acme = _account.Simulator.AddOrganization("Acme");
        var twin = _account.Simulator.AddOrganization("Acme Ltd");
        _account.Simulator.Edit("organizations", acme, ("name", "Acme AG"));
        _account.Simulator.Merge("organizations", twin, acme);
        _account.Simulator.Remove("organizations", acme);

        await _account.Simulator.DeliverWebhooksAsync(_receiver, Cancellation);

        var told = _receiver.Events.Select(one => (one.GetType().Name, ((RecordEvent)one).Entity, ((RecordEvent)one).Id)).ToList();
        Assert.Equal((nameof(RecordCreated), WebhookEntity.Organization, acme), told[0]);
        Assert.Equal((nameof(RecordCreated), WebhookEntity.Organization, twin), told[1]);
        Assert.Equal((nameof(RecordChanged), WebhookEntity.Organization, acme), told[2]);
        Assert.Contains((nameof(RecordDeleted), WebhookEntity.Organization, twin), told);
        Assert.Equal((nameof(RecordDeleted), WebhookEntity.Organization, acme), told[^1]);
        Assert.Equal(told.Count, _receiver.Events.Select(one => one.DeduplicationKey).Distinct().Count());
    }

    [Fact]
    public async Task A_line_names_its_deal_and_a_merge_both_records()
    {
        await RegisterAsync(Wanted("*", "2.0"));
        var deal = _account.Simulator.AddDeal("Order");
        _account.Simulator.AddDealProduct(deal, _account.Simulator.AddProduct("Bolt"), 1, 2);
        var (kept, lost) = (_account.Simulator.AddPerson("Ann"), _account.Simulator.AddPerson("Anne"));
        _account.Simulator.Merge("persons", lost, kept);

        await _account.Simulator.DeliverWebhooksAsync(_receiver, Cancellation);

        Assert.Contains(_receiver.Events, one => one is RecordCreated { Entity: WebhookEntity.DealProduct } line && line.DealId == deal);
        Assert.Contains(_receiver.Events, one => one is RecordDeleted { Entity: WebhookEntity.Person } gone && gone.Id == lost && gone.MergedIntoId == kept);
        Assert.Contains(_receiver.Events, one => one is RecordChanged { Entity: WebhookEntity.Person } stays && stays.Id == kept && stays.MergedFromId == lost);
    }

    [Fact]
    public async Task A_lead_is_told_by_its_own_kind_of_id_and_its_custom_fields_read_as_those_of_the_lead()
    {
        await RegisterAsync(Wanted("lead", "2.0"));
        var key = _account.Simulator.AddField("deal", "Limit", CustomFieldType.Monetary);
        var fields = new CustomFieldChanges().SetMoney(key, new MoneyValue(5.5m, "USD"));
        var lead = (await _account.Api.CreateLeadAsync(new LeadChanges { Title = "Interest", OrganizationId = new OrganizationId(_account.Simulator.AddOrganization("Acme")), CustomFields = fields }, Cancellation)).Data!;

        await _account.Simulator.DeliverWebhooksAsync(_receiver, Cancellation);

        var told = Assert.IsType<RecordCreated>(Assert.Single(_receiver.Events));
        using var body = JsonDocument.Parse(told.Body);
        Assert.Equal((WebhookEntity.Lead, lead.Id, null), (told.Entity, told.LeadId, told.Id));
        Assert.Equal(new MoneyValue(5.5m, "USD"), CustomFields.OfWebhook(body.RootElement.GetProperty("data")).GetMoney(key));
        Assert.Equal(new MoneyValue(5.5m, "USD"), lead.CustomFields.GetMoney(key));
    }

    [Fact]
    public async Task Calls_with_another_credential_are_refused_until_the_webhook_is_banned_and_gone_and_each_is_noticed()
    {
        var wanted = Wanted("deal", "2.0");
        Assert.Equal(WebhookProblemKind.Missing, Assert.Single(await ProblemsAsync(wanted)).Kind);
        await RegisterAsync(wanted);
        Assert.Empty(await ProblemsAsync(wanted));

        _receiver.Password = "another";
        _account.Simulator.AddDeal("Order");
        await _account.Simulator.DeliverWebhooksAsync(_receiver, Cancellation);
        var failing = Assert.Single(await ProblemsAsync(wanted));
        Assert.Equal((WebhookProblemKind.Failing, true), (failing.Kind, failing.Advice.Contains("credential", StringComparison.Ordinal)));
        Assert.Empty(_receiver.Events);

        _account.Time.Advance(TimeSpan.FromDays(4));
        _account.Simulator.AddDeal("Order");
        await _account.Simulator.DeliverWebhooksAsync(_receiver, Cancellation);
        Assert.Contains((await ProblemsAsync(wanted)).Select(problem => problem.Kind), kind => kind is WebhookProblemKind.Missing or WebhookProblemKind.Deleted);
    }

    private static WebhookRegistration Wanted(string entity, string version) => new()
    {
        SubscriptionUrl = _address,
        Name = "MlConnector",
        EventObject = entity,
        HttpAuthUser = "hooks",
        HttpAuthPassword = "long-password",
        Version = version,
    };

    private async Task RegisterAsync(WebhookRegistration wanted)
    {
        await _account.ConnectAsync();
        await _account.Api.CreateWebhookAsync(wanted, Cancellation);
    }

    private async Task<IReadOnlyList<WebhookProblem>> ProblemsAsync(WebhookRegistration wanted)
    {
        if (_account.Store[AppAccount.Client] is null)
        {
            await _account.ConnectAsync();
        }

        return WebhookHealth.FindProblems([.. (await _account.Api.GetWebhooksAsync(Cancellation)).Data!], [wanted]);
    }

    private sealed class Receiver : HttpMessageHandler
    {
        public string Password { get; set; } = "long-password";

        public List<WebhookEvent> Events { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var headers = request.Headers.ToDictionary(header => header.Key, header => (IReadOnlyList<string>)[.. header.Value]);
            var options = new WebhookVerificationOptions { UserName = "hooks", Password = Password, SigningSecrets = ["relay-secret"] };
            if (WebhookVerifier.Verify(headers, body, options) != WebhookVerification.Valid)
            {
                return new HttpResponseMessage(HttpStatusCode.Unauthorized);
            }

            Assert.True(WebhookEvent.TryParse(body, out var told), JsonNode.Parse(body)?.ToJsonString());
            Events.Add(told);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
