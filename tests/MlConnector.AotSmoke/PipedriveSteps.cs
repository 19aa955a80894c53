using System.Security.Cryptography;
using MlConnector.Pipedrive;

namespace MlConnector.AotSmoke;

/// <summary>Reads and writes an account that has a deal and some persons.</summary>
internal sealed class PipedriveSteps(IPipedriveApi api)
{
    public async Task RunAsync()
    {
        var deals = new List<Deal>();
        await foreach (var deal in api.ListDealsAsync(new DealQuery { Status = ["open"], Limit = 1 }))
        {
            deals.Add(deal);
        }

        Step.Done($"Pipedrive: streamed {deals.Count} deals: {string.Join(", ", deals.Select(deal => deal.Title))}");
        await ListPersonsAsync();
        await ChangeDealAsync(deals[0]);
        VerifyWebhook(deals[0].Id);
    }

    private async Task ListPersonsAsync()
    {
        var emails = new List<string?>();
        await foreach (var person in api.ListPersonsAsync())
        {
            emails.AddRange((person.Emails ?? []).Select(email => email.Value));
        }

        Step.Done($"Pipedrive: streamed persons with the addresses {string.Join(", ", emails)}");
    }

    private async Task ChangeDealAsync(Deal deal)
    {
        var fields = new List<FieldDefinition>();
        await foreach (var field in api.ListDealFieldsAsync())
        {
            fields.Add(field);
        }

        var key = CustomFieldResolver.Resolve(fields, ["ERP order"])["ERP order"];
        var changed = (await api.UpdateDealAsync(deal.Id, new DealChanges { Status = "won", CustomFields = new CustomFieldChanges().SetText(key, "AOT-1") })).Data;
        Step.Require(changed is { Status: "won", WonTime: not null }, $"The deal came back with the status {changed.Status}.");
        Step.Done($"Pipedrive: won the deal {changed.Id} for {changed.Value:0.00} {changed.Currency}");
    }

    private static void VerifyWebhook(DealId deal)
    {
        var body = System.Text.Encoding.UTF8.GetBytes($$$"""{"meta":{"version":"2.0","entity":"deal","action":"change","entity_id":"{{{deal}}}"}}""");
        var options = new WebhookVerificationOptions { SigningSecrets = ["relay-secret"] };
        var signature = Convert.ToHexString(HMACSHA256.HashData("relay-secret"u8, body));
        var genuine = Verify(signature);
        var forged = Verify(new string('0', 64));
        Step.Require(genuine == WebhookVerification.Valid && forged == WebhookVerification.WrongSignature, $"The genuine call is {genuine}, the forged one {forged}.");
        Step.Require(WebhookEvent.TryParse(body, out var call) && call is RecordChanged { Entity: WebhookEntity.Deal } changed && changed.Id == deal.Value, $"The call does not point at the deal {deal}.");
        Step.Done($"Pipedrive: verified the signature of a webhook call about the deal {deal}");

        WebhookVerification Verify(string sent) =>
            WebhookVerifier.Verify(new Dictionary<string, IReadOnlyList<string>> { [options.SignatureHeader] = [sent] }, body, options);
    }
}
