using MlConnector.BusinessCentral;

namespace MlConnector.AotSmoke;

/// <summary>Reads and writes a company that has an item <c>BOLT</c> and some customers.</summary>
internal sealed class BusinessCentralSteps(IBusinessCentralApi api)
{
    public async Task RunAsync()
    {
        await StreamCustomersAsync();
        await ReadPageAsync();
        var customer = await CreateCustomerAsync();
        await CreateOrderAsync(customer);
        await RunBatchAsync(customer);
        await ReadRefusalAsync(customer);
    }

    private async Task StreamCustomersAsync()
    {
        var names = new List<string?>();
        await foreach (var customer in api.ListCustomersAsync(new ODataQuery<Customer>().InPagesOf(2).OrderBy(customer => customer.Number)))
        {
            names.Add(customer.DisplayName);
        }

        Step.Done($"Business Central: streamed {names.Count} customers: {string.Join(", ", names)}");
    }

    private async Task ReadPageAsync()
    {
        var (city, limit) = ("Gent", -1m);
        var query = new ODataQuery<Customer>().Where(customer => customer.City == city && customer.CreditLimit > limit);
        var page = await api.GetCustomersPageAsync(query.Select(customer => customer.Number, customer => customer.DisplayName).Take(1).WithCount());
        Step.Require(page.Value.Count == 1, $"The page has {page.Value.Count} customers instead of one.");
        Step.Done($"Business Central: read {page.Value[0].Number}, one of {page.Count} customers in Gent");
    }

    private async Task<Customer> CreateCustomerAsync()
    {
        var customer = await api.CreateCustomerAsync(new CustomerChanges { DisplayName = "Native GmbH", City = "Hamburg", CreditLimit = 1234.5m });
        Step.Require(customer is { DisplayName: "Native GmbH", CreditLimit: 1234.5m }, $"The customer came back as {customer.DisplayName} with {customer.CreditLimit}.");
        Step.Done($"Business Central: created the customer {customer.Number}");
        return customer;
    }

    private async Task CreateOrderAsync(Customer customer)
    {
        var order = await api.CreateSalesOrderAsync(
            new SalesOrderChanges
            {
                CustomerId = customer.Id,
                ExternalDocumentNumber = "AOT-1",
                OrderDate = new DateOnly(2026, 3, 2),
                SalesOrderLines =
                [
                    new() { LineType = "Item", LineObjectNumber = "BOLT", Quantity = 3m, UnitPrice = 2.5m },
                    new() { LineType = "Comment", Description = "As agreed" },
                ],
            },
            new ODataQuery<SalesOrder>().Expand(created => created.SalesOrderLines));
        Step.Require(order.SalesOrderLines?.Count == 2, $"The order came back with {order.SalesOrderLines?.Count ?? 0} lines instead of two.");
        Step.Done($"Business Central: created the order {order.Number} of {order.TotalAmountExcludingTax:0.00} without tax");
    }

    private async Task RunBatchAsync(Customer customer)
    {
        var outcomes = await api.ExecuteAsync(
        [
            BatchPart.Read("customers", customer.Id),
            BatchPart.Update("customers", customer.Id, customer.ETag, new CustomerChanges { PhoneNumber = "+49 40 1" }),
        ]);
        var (read, changed) = (outcomes[0].Record<Customer>(), outcomes[1].Record<Customer>());
        Step.Require(read.Id == customer.Id && changed.PhoneNumber == "+49 40 1", $"The batch read {read.Number} and set the phone number {changed.PhoneNumber}.");
        Step.Done($"Business Central: read and changed {changed.Number} in a batch");
    }

    private async Task ReadRefusalAsync(Customer customer)
    {
        try
        {
            await api.CreateCustomerAsync(new CustomerChanges { Number = customer.Number, DisplayName = "Again" });
        }
        catch (BusinessCentralException exception) when (exception.Code == BusinessCentralErrorCodes.EntityWithSameKeyExists)
        {
            Step.Done($"Business Central: refused a second {customer.Number} with {exception.StatusCode} {exception.Code}");
            return;
        }

        throw new InvalidOperationException($"The number {customer.Number} was given twice.");
    }
}
