namespace MlConnector.Pipedrive;

/// <summary>The Pipedrive API of one account, v1 and v2 behind one surface: the sum of its resources.</summary>
public interface IPipedriveApi : IOrganizationsApi, IPersonsApi, IProductsApi, IDealsApi, IDealProductsApi, IFieldsApi, IUsersApi, IWebhooksApi;
