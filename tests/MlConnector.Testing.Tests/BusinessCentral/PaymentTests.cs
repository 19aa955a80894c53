using System.Net;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class PaymentTests : IDisposable
{
    private readonly Api _api = new();
    private readonly Guid _customer;
    private readonly Guid _journal;
    private readonly Guid _account;

    public PaymentTests()
    {
        _customer = _api.Company.AddCustomer("C1", "Bakery");
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
        _account = _api.Company.Add("accounts", ("number", "1000"), ("displayName", "Bank"));
        _journal = _api.Company.Add("customerPaymentJournals", ("code", "WEB"), ("balancingAccountId", _account));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_payment_closes_its_invoice_once_the_journal_is_posted()
    {
        var invoice = await PostedInvoiceAsync();

        var payment = await PayAsync(-24, invoice);
        Assert.Equal("Open", (await _api.GetAsync($"salesInvoices({invoice})")).Text("status"));
        var post = await PostAsync();

        Assert.Equal(("WEB", "C1", 10000), (payment.Text("journalDisplayName"), payment.Text("customerNumber"), payment.Body["lineNumber"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.NoContent, post.Status);
        Assert.Equal(("Paid", 0m), await StateAsync(invoice));
        Assert.Equal(0m, (await _api.GetAsync($"customers({_customer})")).Amount("balanceDue"));
        Assert.Empty((await _api.GetAsync($"customerPaymentJournals({_journal})/customerPayments")).Rows);
        var entry = Assert.Single((await _api.GetAsync($"generalLedgerEntries?$filter=accountId eq {_account}")).Rows);
        Assert.Equal((24m, "Payment"), (entry["debitAmount"]!.GetValue<decimal>(), entry["documentType"]!.GetValue<string>()));
        Assert.Equal(24m, (await _api.GetAsync($"accounts({_account})")).Amount("netChange"));
        Assert.Contains("nothing to post", (await PostAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partial_payment_leaves_the_version_of_the_invoice_alone()
    {
        var invoice = await PostedInvoiceAsync();
        var before = await _api.GetAsync($"salesInvoices({invoice})");

        await PayAsync(-10, invoice);
        await PostAsync();

        Assert.Equal(("Open", 14m), await StateAsync(invoice));
        Assert.Equal(before.ETag, (await _api.GetAsync($"salesInvoices({invoice})")).ETag);
        Assert.Contains("partially paid", (await _api.PostAsync($"salesInvoices({invoice})/Microsoft.NAV.makeCorrectiveCreditMemo")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_too_late_is_overdue()
    {
        await PostedInvoiceAsync();
        _api.Time.Advance(TimeSpan.FromDays(1));

        var details = await _api.GetAsync($"customers({_customer})?$expand=customerFinancialDetails");

        var shown = details.Body["customerFinancialDetails"]!;
        Assert.Equal((24m, 20m, 24m), (shown["balance"]!.GetValue<decimal>(), shown["totalSalesExcludingTax"]!.GetValue<decimal>(), shown["overdueAmount"]!.GetValue<decimal>()));
        Assert.Equal("C1", (await _api.GetAsync($"customerFinancialDetails({_customer})")).Text("number"));
    }

    [Theory]
    [InlineData("""{"customerNumber":"NOBODY"}""", "Application_DialogException")]
    [InlineData("""{"customerNumber":"C1","journalDisplayName":"OTHER"}""", "Application_DialogException")]
    [InlineData("""{"customerNumber":"C1","appliesToInvoiceNumber":"NONE"}""", "Application_DialogException")]
    public async Task A_wrong_payment_is_refused(string body, string code)
    {
        Assert.Equal(code, (await _api.PostAsync($"customerPaymentJournals({_journal})/customerPayments", body)).Code);
    }

    [Fact]
    public async Task A_payment_applies_to_posted_invoices_only_and_is_negative()
    {
        var draft = await _api.PostAsync("salesInvoices", """{"customerNumber":"C1"}""");

        Assert.Equal("Application_DialogException", (await PayAsync(-1, draft.Id)).Code);
        await PayAsync(5, null);
        Assert.Equal("Application_FieldValidationException", (await PostAsync()).Code);
    }

    [Fact]
    public async Task Payments_are_read_through_their_journal()
    {
        await PayAsync(-5, null);

        Assert.Equal("Application_DialogException", (await _api.GetAsync("customerPayments")).Code);
        Assert.Single((await _api.GetAsync($"customerPayments?$filter=journalId eq {_journal}")).Rows);
        Assert.Contains("cannot be changed", (await _api.PatchAsync($"customerPayments({_api.Company.Rows("customerPayments")[0]["id"]})", "*", $$"""{"journalId":"{{Guid.NewGuid()}}"}""")).Message, StringComparison.Ordinal);
    }

    private async Task<string> PostedInvoiceAsync()
    {
        var draft = await _api.PostAsync("salesInvoices", """{"customerNumber":"C1","salesInvoiceLines":[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2}]}""");
        _api.Company.Act("salesInvoices", Guid.Parse(draft.Id), "post");
        return draft.Id;
    }

    private Task<Reply> PayAsync(decimal amount, string? invoice) => _api.PostAsync(
        $"customerPaymentJournals({_journal})/customerPayments",
        $$"""{"customerId":"{{_customer}}","amount":{{amount}}{{(invoice is null ? "" : $",\"appliesToInvoiceId\":\"{invoice}\"")}}}""");

    private Task<Reply> PostAsync() => _api.PostAsync($"journals({_journal})/Microsoft.NAV.post");

    private async Task<(string, decimal)> StateAsync(string invoice)
    {
        var read = await _api.GetAsync($"salesInvoices({invoice})");
        return (read.Text("status"), read.Amount("remainingAmount"));
    }
}
