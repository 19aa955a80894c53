using System.Net;
using System.Text.Json.Nodes;

namespace MlConnector.Testing.Tests.BusinessCentral;

public sealed class CreditMemoTests : IDisposable
{
    private const string Lines = """[{"lineType":"Item","lineObjectNumber":"FLOUR","quantity":2}]""";

    private readonly Api _api = new();
    private readonly Guid _customer;

    public CreditMemoTests()
    {
        _customer = _api.Company.AddCustomer("C1", "Bakery");
        _api.Company.AddItem("FLOUR", "Flour", ("unitPrice", 10m));
    }

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task A_posted_credit_memo_keeps_its_id_and_lowers_the_balance()
    {
        var draft = await MemoAsync();
        await ActAsync("salesCreditMemos", draft.Id, "post");
        var posted = await _api.GetAsync($"salesCreditMemos({draft.Id})?$expand=salesCreditMemoLines");

        Assert.Equal("Draft", draft.Text("status"));
        Assert.Equal("Open", posted.Text("status"));
        Assert.NotEqual(draft.Text("number"), posted.Text("number"));
        Assert.Single(posted.Body["salesCreditMemoLines"]!.AsArray());
        Assert.Equal(-24m, await BalanceAsync());
        Assert.Contains("can no longer be modified", (await _api.PatchAsync($"salesCreditMemos({draft.Id})", "*", """{"dueDate":"2026-04-01"}""")).Message, StringComparison.Ordinal);
        Assert.Contains("draft credit memo only", (await ActAsync("salesCreditMemos", draft.Id, "post")).Message, StringComparison.Ordinal);
        Assert.Contains("not a corrective document", (await ActAsync("salesCreditMemos", draft.Id, "cancel")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_memo_without_lines_is_not_posted()
    {
        var draft = await _api.PostAsync("salesCreditMemos", """{"customerNumber":"C1"}""");

        Assert.Contains("at least one line", (await ActAsync("salesCreditMemos", draft.Id, "post")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_invoice_is_closed_by_a_posted_credit_memo()
    {
        var invoice = await PostedInvoiceAsync();

        await ActAsync("salesInvoices", invoice, "cancel");
        var canceled = await _api.GetAsync($"salesInvoices({invoice})");
        var memo = Assert.Single((await _api.GetAsync("salesCreditMemos?$expand=salesCreditMemoLines")).Rows);

        Assert.Equal("Canceled", canceled.Text("status"));
        Assert.Equal(0m, canceled.Amount("remainingAmount"));
        Assert.Equal(("Corrective", invoice), (Text(memo, "status"), Text(memo, "invoiceId")));
        Assert.Equal(canceled.Text("number"), Text(memo, "invoiceNumber"));
        Assert.Equal(24m, memo["totalAmountIncludingTax"]!.GetValue<decimal>());
        Assert.Single(memo["salesCreditMemoLines"]!.AsArray());
        Assert.Equal(0m, await BalanceAsync());
        Assert.Contains("already been canceled", (await ActAsync("salesInvoices", invoice, "cancel")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canceled_cancellation_opens_the_invoice_again()
    {
        var invoice = await PostedInvoiceAsync();
        await ActAsync("salesInvoices", invoice, "cancel");
        var memo = Text((await _api.GetAsync("salesCreditMemos")).Rows[0], "id");

        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync("salesCreditMemos", memo, "cancel")).Status);

        Assert.Equal("Canceled", (await _api.GetAsync($"salesCreditMemos({memo})")).Text("status"));
        Assert.Equal("Open", (await _api.GetAsync($"salesInvoices({invoice})")).Text("status"));
        Assert.Equal(24m, await BalanceAsync());
        Assert.Single((await _api.GetAsync("salesInvoices?$filter=status eq 'Corrective'")).Rows);
    }

    [Fact]
    public async Task A_cancellation_that_cannot_be_mailed_is_done_nevertheless()
    {
        var invoice = await PostedInvoiceAsync();

        var reply = await ActAsync("salesInvoices", invoice, "cancelAndSend");

        Assert.Contains("send-to email is empty", reply.Message, StringComparison.Ordinal);
        Assert.Equal("Canceled", (await _api.GetAsync($"salesInvoices({invoice})")).Text("status"));
    }

    [Fact]
    public async Task A_corrective_credit_memo_is_a_draft_that_closes_the_invoice_once_it_is_posted()
    {
        var invoice = await PostedInvoiceAsync();

        await ActAsync("salesInvoices", invoice, "makeCorrectiveCreditMemo");
        var memo = Assert.Single((await _api.GetAsync("salesCreditMemos")).Rows);
        Assert.Equal(("Draft", invoice), (Text(memo, "status"), Text(memo, "invoiceId")));
        Assert.Equal("Open", (await _api.GetAsync($"salesInvoices({invoice})")).Text("status"));
        await ActAsync("salesCreditMemos", Text(memo, "id"), "post");

        Assert.Equal("Paid", (await _api.GetAsync($"salesInvoices({invoice})")).Text("status"));
        Assert.Equal("Paid", (await _api.GetAsync($"salesCreditMemos({Text(memo, "id")})")).Text("status"));
        Assert.Equal(0m, await BalanceAsync());
        Assert.Contains("closed", (await ActAsync("salesInvoices", invoice, "makeCorrectiveCreditMemo")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_posted_invoice_can_be_taken_back()
    {
        var draft = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","salesInvoiceLines":{{Lines}}}""");

        foreach (var action in (string[])["cancel", "cancelAndSend", "makeCorrectiveCreditMemo"])
        {
            Assert.Contains("posted invoice only", (await ActAsync("salesInvoices", draft.Id, action)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_with_an_address_is_sent()
    {
        _api.Company.Edit("customers", _customer, ("email", "me@bakery.test"));
        var memo = await MemoAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync("salesCreditMemos", memo.Id, "send")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync("salesCreditMemos", memo.Id, "postAndSend")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await ActAsync("salesInvoices", await PostedInvoiceAsync(), "send")).Status);
    }

    [Fact]
    public async Task A_credit_memo_names_an_invoice_by_id_or_number()
    {
        var invoice = await PostedInvoiceAsync();
        var number = (await _api.GetAsync($"salesInvoices({invoice})")).Text("number");

        var memo = await _api.PostAsync("salesCreditMemos", $$"""{"customerNumber":"C1","invoiceNumber":"{{number}}"}""");
        var wrong = await _api.PostAsync("salesCreditMemos", $$"""{"customerNumber":"C1","invoiceId":"{{Guid.NewGuid()}}"}""");

        Assert.Equal(invoice, memo.Text("invoiceId"));
        Assert.Equal("Application_DialogException", wrong.Code);
    }

    private Task<Reply> MemoAsync() => _api.PostAsync("salesCreditMemos", $$"""{"customerNumber":"C1","salesCreditMemoLines":{{Lines}}}""");

    private async Task<string> PostedInvoiceAsync()
    {
        var draft = await _api.PostAsync("salesInvoices", $$"""{"customerNumber":"C1","salesInvoiceLines":{{Lines}}}""");
        await ActAsync("salesInvoices", draft.Id, "post");
        return draft.Id;
    }

    private Task<Reply> ActAsync(string set, string id, string action) => _api.PostAsync($"{set}({id})/Microsoft.NAV.{action}");

    private async Task<decimal> BalanceAsync() => (await _api.GetAsync($"customers({_customer})")).Amount("balanceDue");

    private static string Text(JsonObject row, string name) => row[name]!.GetValue<string>();
}
