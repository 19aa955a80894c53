namespace MlConnector.BusinessCentral;

/// <summary>Business Central API v2.0 of one company: the sum of its resources.</summary>
public interface IBusinessCentralApi :
    ICompaniesApi, ICompanyInformationApi, ICustomersApi, IContactsApi, IItemsApi, ICurrenciesApi, ICurrencyExchangeRatesApi,
    ISalesOrdersApi, ISalesInvoicesApi, ISalesShipmentsApi;
