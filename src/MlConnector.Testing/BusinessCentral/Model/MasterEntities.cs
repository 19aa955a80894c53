namespace MlConnector.Testing.BusinessCentral.Model;

/// <summary>The fields of master records and code tables, as the API pages declare them.</summary>
internal static class MasterEntities
{
    public static void AddTo(Dictionary<string, EntityType> types)
    {
        Add("""
            companies company Company name R
            id:G systemVersion:T250 timestamp:I name:T30 displayName:T250 businessProfileId:T250 systemCreatedAt:t systemCreatedBy:G
            systemModifiedAt:t systemModifiedBy:G
            """);
        Add("""
            customers customer Customer number RCUD
            id:G number:C20* displayName:T100* type:E(Company|Person)* addressLine1:T100* addressLine2:T50* city:T30* state:T30*
            country:C10* postalCode:C20* phoneNumber:T30* email:T80* website:T255* salespersonCode:C20* balanceDue:D creditLimit:D*
            taxLiable:B* taxAreaId:G* taxAreaDisplayName:T250? taxRegistrationNumber:T50* currencyId:G* currencyCode:T250*?
            paymentTermsId:G* shipmentMethodId:G* paymentMethodId:G* blocked:E(_x0020_|Ship|Invoice|All)* lastModifiedDateTime:t
            postingGroup:C20~
            """);
        Add("""
            contacts contact Contact number RCUD
            id:G number:C20* type:E(Company|Person)* displayName:T100* jobTitle:T30* companyNumber:C20* companyName:T100*
            contactBusinessRelation:E(_x0020_|Customer|Vendor|Bank_x0020_Account|Employee|None|Other|Multiple) addressLine1:T100*
            addressLine2:T50* city:T30* state:T30* country:C10* postalCode:C20* phoneNumber:T30* mobilePhoneNumber:T30* email:T80*
            website:T255* searchName:C100* privacyBlocked:B* taxRegistrationNumber:T50* lastInteractionDate:d lastModifiedDateTime:t
            """);
        Add("""
            contactsInformation contactInformation Contact_Information_Buffer - R
            contactId:G contactNumber:C20 contactName:T100 contactType:E(Company|Person) relatedId:G
            relatedType:E(_x0020_|Customer|Vendor|Bank_x0020_Account|Employee)
            """);
        Add("""
            items item Item number RCUD
            id:G number:C20* displayName:T100* displayName2:T50* type:E(Inventory|Service|Non_x002D_Inventory)* itemCategoryId:G*
            itemCategoryCode:C20* blocked:B* gtin:C14* inventory:D* unitPrice:D* priceIncludesTax:B* unitCost:D* taxGroupId:G*
            taxGroupCode:C20* baseUnitOfMeasureId:G* baseUnitOfMeasureCode:C10* generalProductPostingGroupId:G*
            generalProductPostingGroupCode:C20* inventoryPostingGroupId:G* inventoryPostingGroupCode:C20* lastModifiedDateTime:t
            taxPostingGroup:C20~
            """);
        Add("""
            unitsOfMeasure unitOfMeasure Unit_of_Measure code RCUD
            id:G code:C10* displayName:T50* internationalStandardCode:C10* symbol:T10* lastModifiedDateTime:t
            """);
        Add("""
            currencies currency Currency code RCUD
            id:G code:C10* displayName:T30* symbol:T10* amountDecimalPlaces:T5* amountRoundingPrecision:D* lastModifiedDateTime:t
            """);
        Add("""
            currencyExchangeRates currencyExchangeRate Currency_Exchange_Rate - R
            id:G currencyCode:C10 startingDate:d exchangeRateAmount:D relationalCurrencyCode:C10 relationalExchangeRateAmount:D
            lastModifiedDateTime:t
            """);
        Add("""
            companyInformation companyInformation Company_Information - RU
            id:G displayName:T100* addressLine1:T100* addressLine2:T50* city:T30* state:T30* country:C10* postalCode:C20*
            phoneNumber:T30* faxNumber:T30* email:T80* website:T255* taxRegistrationNumber:T50* currencyCode:C10
            currentFiscalYearStartDate:d industry:T30* experience:T250* lastModifiedDateTime:t
            """);
        Add("""
            paymentTerms paymentTerm Payment_Terms code RCUD
            id:G code:C10* displayName:T100* dueDateCalculation:T250* discountDateCalculation:T250* discountPercent:D*
            calculateDiscountOnCreditMemos:B* lastModifiedDateTime:t
            """);
        Add("""
            paymentMethods paymentMethod Payment_Method code RCUD
            id:G code:C10* displayName:T100* lastModifiedDateTime:t
            """);
        Add("""
            shipmentMethods shipmentMethod Shipment_Method code RCUD
            id:G code:C10* displayName:T100* lastModifiedDateTime:t
            """);
        Add("""
            countriesRegions countryRegion Country/Region code RCUD
            id:G code:C10* displayName:T50*
            addressFormat:E(Post_x0020_Code_x002B_City|City_x002B_Post_x0020_Code|City_x002B_County_x002B_Post_x0020_Code|Blank_x0020_Line_x002B_Post_x0020_Code_x002B_City|Custom)*
            lastModifiedDateTime:t
            """);
        Add("""
            salespeoplePurchasers salespersonPurchaser Salesperson/Purchaser code RCUD
            id:G code:C20* displayName:T50* email:T80* email2:T80* phoneNo:T30* jobTitle:T30* commisionPercent:D* privacyBlocked:B*
            blocked:B* lastModifiedDateTime:t
            """);
        Add("""
            taxGroups taxGroup Tax_Group_Buffer code RCUD
            id:G code:C20* displayName:T100* taxType:E(Sales_x0020_Tax|VAT) lastModifiedDateTime:t
            """);
        Add("""
            itemCategories itemCategory Item_Category code RCUD
            id:G code:C20* displayName:T100* lastModifiedDateTime:t
            """);
        Add("""
            accounts account G/L_Account number R
            id:G number:C20 displayName:T100
            category:E(_x0020_|Assets|Liabilities|Equity|Income|Cost_x0020_of_x0020_Goods_x0020_Sold|Expense) subCategory:T80 blocked:B
            accountType:E(Posting|Heading|Total|Begin_x002D_Total|End_x002D_Total) directPosting:B netChange:D
            consolidationTranslationMethod:E(Average_x0020_Rate_x0020__x0028_Manual_x0029_|Closing_x0020_Rate|Historical_x0020_Rate|Composite_x0020_Rate|Equity_x0020_Rate)
            consolidationDebitAccount:C20 consolidationCreditAccount:C20 excludeFromConsolidation:B lastModifiedDateTime:t
            """);
        Add("""
            locations location Location code RCUD
            id:G code:C10* displayName:T100* contact:T100* addressLine1:T100* addressLine2:T50* city:T30* state:T30* country:C10*
            postalCode:C20* phoneNumber:T30* email:T80* website:T255* lastModifiedDateTime:t
            """);

        void Add(string notation)
        {
            var type = EntityType.Parse(notation);
            types[type.SetName] = type;
        }
    }
}
